import { fieldsSeenBy, type Json } from '../canonical/fields.ts';
import { valueAt } from '../canonical/json-pointer.ts';
import { leavesAt } from '../personal/leaves.ts';
import { normalizedCitizenId } from '../personal/named.ts';
import { type PersonRole, people, personRoles } from '../personal/pointers.ts';

/** One of the entries of a form that name a person. */
export interface Entry {
  role: PersonRole;
  /** Where it stands: a JSON pointer. */
  pointer: string;
  entry: Json;
}

/** What concerns one person of a form: what they are asked to confirm, and nothing else of it. */
export interface Concern {
  /** As `normalizedCitizenId` writes it. */
  citizenId: string;
  /** As the first of their entries writes it. */
  name: string;
  entries: readonly Entry[];
  /** Which enterprise it is. */
  enterprise: Json;
  /** What its founders agree on with each other; absent for others. */
  founded?: Json;
}

/** Which enterprise it is that one stands in. */
const identifying = ['/kind', '/registrar', '/name/proposed/full'];

/** What those agree on with each other who found an enterprise, or answer for it (公司法 46: what the articles must name). */
const founding = ['companyType', 'partnershipKind', 'registeredCapital', 'capital', 'term', 'businessScope'].map(
  (field) => `/establishment/${field}`,
);

const founders: readonly PersonRole[] = [
  ...(['legal-representative', 'shareholder', 'partner', 'partner-delegate', 'investor', 'operator'] as const),
];

const entriesOf = (form: unknown, role: PersonRole): (Entry & { citizenId: string })[] =>
  leavesAt(form, [`${people[role]}/citizenId`]).map(({ pointer: leaf, value }) => {
    const pointer = leaf.slice(0, -'/citizenId'.length);
    return { role, pointer, entry: valueAt(form, pointer) as Json, citizenId: normalizedCitizenId(value) };
  });

const nameIn = (entry: Json): string => {
  const name = valueAt(entry, '/name');
  return typeof name === 'string' ? name : '';
};

/**
 * Everyone on a form, each once, with what concerns them: their own entries, and of the enterprise what identifies it; for its founders
 * also what they found. Whoever changes anything else need not ask them again.
 */
export const concernsOf = (form: unknown): Concern[] => {
  const found = personRoles.flatMap((role) => entriesOf(form, role));
  return [...Map.groupBy(found, ({ citizenId }) => citizenId)].map(([citizenId, own]) => ({
    citizenId,
    name: nameIn(own[0]?.entry ?? null),
    entries: own.map(({ citizenId: _same, ...entry }) => entry),
    enterprise: fieldsSeenBy(form, identifying),
    ...(own.some(({ role }) => founders.includes(role)) && { founded: fieldsSeenBy(form, founding) }),
  }));
};

/**
 * What a person confirms, part by part, so that whoever has confirmed more is not asked again for less. Without the places of their entries:
 * shareholders may change their order.
 */
export const confirmable = ({ entries, enterprise, founded }: Concern): Json[] => [
  { enterprise },
  ...(founded === undefined ? [] : [{ founded }]),
  ...entries.map(({ role, entry }) => ({ role, entry })),
];
