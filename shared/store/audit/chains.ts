import type { Found, FoundChain } from '../../domain/audit/verify-chain.ts';

type Item = Readonly<Record<string, unknown>>;

/** Where records lie, by both their keys: the chain's name is found in them, and the number in it. */
const recordKeys = [
  { key: /^(?:CASE#.+|ENDPOINT#.+|CALENDAR) Z#(.+)#([^#]*)$/, entity: 'event', aggregate: (name: string) => name },
  { key: /^ACCESS#.+ (.+)#(\d[^#]*)$/, entity: 'access', aggregate: (day: string) => `access:${day}` },
  { key: /^SEARCHES#(.+) S#([^#]*)$/, entity: 'search', aggregate: (day: string) => `searches:${day}` },
];

/** Which aggregate's head an item bears, by both its keys. */
const headKeys: readonly (readonly [RegExp, (name: string) => string])[] = [
  [/^CASE#.+ A#CASE$/, () => 'case'],
  [/^CASE#.+ A#REVIEW#(.+)$/, (item) => `review:${item}`],
  [/^CASE#.+ A#MATERIAL#(.+)$/, (id) => `material:${id}`],
  [/^CASE#.+ A#PARCEL$/, () => 'parcel'],
  [/^CASE#.+ B#BATCH$/, () => 'batch'],
  [/^CASE#.+ S#SEAL$/, () => 'seal'],
  [/^CASE#.+ V#CONSENTS$/, () => 'consents'],
  [/^CASE#.+ V#ORDER#(.+)$/, (order) => `order:${order}`],
  [/^ENDPOINT#.+ ENDPOINT$/, () => 'endpoint'],
  [/^CALENDAR CALENDAR$/, () => 'calendar'],
  [/^ACCESS#.+ (.+)#HEAD$/, (day) => `access:${day}`],
  [/^SEARCHES#(.+) HEAD$/, (day) => `searches:${day}`],
];

const bothKeys = ({ pk, sk }: Item): string => `${pk} ${sk}`;

/** What a record tells: all of it but where it lies, and what it is, unless that is not what lies there. */
const contentOf = ({ pk, sk, ...item }: Item, entity: string): Item => {
  if (item.entity !== entity) return item;
  const { entity: _same, ...record } = item;
  return record;
};

interface Placed extends Found {
  aggregate: string;
}

const placedIn = (items: readonly Item[]): Placed[] =>
  items.flatMap((item) => {
    const kind = recordKeys.find(({ key }) => key.test(bothKeys(item)));
    const [, name, number] = kind?.key.exec(bothKeys(item)) ?? [];
    if (kind === undefined || name === undefined) return [];
    const record = contentOf(item, kind.entity);
    return [{ aggregate: kind.aggregate(name), sequence: Number(number), record }];
  });

const headOf = (item: Item): (readonly [string, Item])[] =>
  headKeys.flatMap(([key, aggregate]) => {
    const match = key.exec(bothKeys(item));
    return match ? [[aggregate(match[1] ?? ''), item] as const] : [];
  });

/** The chains among the items of a ledger, in the order of their keys: heads and records as they lie there. */
export const chainsAmong = (caseId: string, items: readonly Item[]): FoundChain[] => {
  const records = Map.groupBy(placedIn(items), ({ aggregate }) => aggregate);
  const heads = new Map(items.flatMap(headOf));
  return [...new Set([...heads.keys(), ...records.keys()])].map((aggregate) => {
    const head = heads.get(aggregate);
    const found = (records.get(aggregate) ?? []).map(({ sequence, record }) => ({ sequence, record }));
    return {
      ...{ caseId, aggregate, records: found },
      head: head && { version: Number(head.version), chain: String(head.chain) },
    };
  });
};
