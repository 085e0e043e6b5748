import { instant } from '../../shared/clock.ts';
import type { recordPapers } from '../../shared/contract/routes/consents.ts';
import type { RequestOf } from '../../shared/http/api.ts';
import { type Access, logAccess } from '../../shared/store/audit/access-log.ts';
import { type NamingCase, readNamingCase } from '../../shared/store/read/read-consents.ts';
import type { Table } from '../../shared/store/table.ts';
import type { Deps } from './deps.ts';

/** A clerk at a hall, with a case. */
export type AtHall = Pick<RequestOf<typeof recordPapers>, 'route' | 'caller' | 'params'>;

export const actorOf = ({ caller, params }: AtHall) =>
  ({ kind: 'hall', id: caller.subject, office: params.hall }) as const;

/** The case, with its consents, where the clerk may act at this hall; undefined where there is none, or it is not their hall. */
export const caseAtHall = async (table: Table, { caller, params }: AtHall): Promise<NamingCase | undefined> =>
  caller.halls.includes(params.hall) ? readNamingCase(table, caller, params.caseNumber) : undefined;

/**
 * Writes down whom a clerk has asked a case about, before they are told anything, that it does not name them included: people as the case
 * knows, or would know, them under its key.
 */
export const logAsked = async (
  { table, clock, people: index }: Pick<Deps, 'table' | 'clock' | 'people'>,
  request: AtHall,
  { key, citizenIds, result }: { key: string; citizenIds: readonly string[]; result: Access['result'] },
): Promise<void> => {
  const { digests } = await index.digestsOf([...new Set(citizenIds)], { key });
  const access = { actor: actorOf(request), route: request.route, people: { key, digests }, result };
  await logAccess(table, request.params.caseNumber, access, instant(clock));
};
