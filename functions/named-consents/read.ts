import type { KnownPerson } from '../../shared/consents/known-people.ts';
import type { readConsent as route } from '../../shared/contract/routes/consents.ts';
import { maskCitizenId, maskPhone } from '../../shared/domain/identifiers/masking.ts';
import type { RequestOf } from '../../shared/http/api.ts';
import { answer, problem, type Reply } from '../../shared/http/reply.ts';
import { readShownState } from '../../shared/store/read/shown-state.ts';
import type { Deps } from './deps.ts';
import { ownEntry } from './own-entry.ts';

const maskedEntry = (entry: unknown) => {
  const fields = entry as Record<string, unknown>;
  return {
    ...fields,
    citizenId: maskCitizenId(String(fields.citizenId)),
    ...(typeof fields.phone === 'string' && { phone: maskPhone(fields.phone) }),
  };
};

const shown = ({ standing, record, enterprise, founded, entries, concern }: KnownPerson) => ({
  standing,
  ...(standing === 'asked' && { until: record?.asked?.until }),
  enterprise: { ...(enterprise as object), ...(founded as object) },
  entries: entries.map(({ role, entry }) => ({ role, entry: maskedEntry(entry) })),
  digest: concern,
});

/** Shows somebody what a form says of them, and which enterprise it is. */
export const readConsent =
  (deps: Deps) =>
  async ({ caller, params }: RequestOf<typeof route>): Promise<Reply> => {
    const found = await ownEntry(deps, caller, params.caseNumber);
    if (found === undefined) return problem('not-found');
    const { case: current } = found.of;
    const state = await readShownState(deps.table, current);
    return answer(200, { caseNumber: current.caseId, state, ...shown(found.me) });
  };
