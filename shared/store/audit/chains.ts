import type { Found, FoundChain } from '../../domain/audit/verify-chain.ts';

type Item = Readonly<Record<string, unknown>>;

/** Where records lie: a case's events and the entries of its access log. */
const recordKeys = [
  { pk: /^CASE#(.+)$/, sk: /^Z#(.+)#([^#]*)$/, entity: 'event', aggregate: (name: string) => name },
  { pk: /^ACCESS#(.+)$/, sk: /^(.+)#(\d[^#]*)$/, entity: 'access', aggregate: (day: string) => `access:${day}` },
];

/** Which aggregate's head an item bears, by its sort key. */
const headKeys: readonly (readonly [RegExp, (name: string) => string])[] = [
  [/^A#CASE$/, () => 'case'],
  [/^A#REVIEW#(.+)$/, (item) => `review:${item}`],
  [/^A#PARCEL$/, () => 'parcel'],
  [/^B#BATCH$/, () => 'batch'],
  [/^S#SEAL$/, () => 'seal'],
  [/^ENDPOINT$/, () => 'endpoint'],
  [/^(.+)#HEAD$/, (day) => `access:${day}`],
];

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
    const kind = recordKeys.find(({ pk }) => pk.test(String(item.pk)));
    const [, name, number] = kind?.sk.exec(String(item.sk)) ?? [];
    if (kind === undefined || name === undefined) return [];
    const record = contentOf(item, kind.entity);
    return [{ aggregate: kind.aggregate(name), sequence: Number(number), record }];
  });

const headOf = (item: Item): (readonly [string, Item])[] =>
  headKeys.flatMap(([key, aggregate]) => {
    const match = key.exec(String(item.sk));
    return match ? [[aggregate(match[1] ?? ''), item] as const] : [];
  });

/** The chains among the items of a case, or of its access log, in the order of their keys: heads and records as they lie there. */
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
