import { instant } from '../../shared/clock.ts';
import type { addSecret as adding, dropSecret as dropping } from '../../shared/contract/routes/partner-endpoints.ts';
import type { RequestOf } from '../../shared/http/api.ts';
import { answer, problem, type Reply } from '../../shared/http/reply.ts';
import { changeSecrets } from '../../shared/store/partners/change-endpoint.ts';
import { raced, untilCommitted } from '../../shared/store/race.ts';
import type { Deps } from './deps.ts';
import { actorOf, ownEndpoint } from './own-endpoint.ts';

/** Makes a new secret beside the oldest one, which the agency has in use: asked again, only the new one is another. */
export const addSecret =
  (deps: Deps) =>
  ({ caller, params }: RequestOf<typeof adding>): Promise<Reply> =>
    untilCommitted(async () => {
      const own = await ownEndpoint(deps.table, caller, params.agency);
      if (own === undefined) return problem('not-found');
      const { agency, current } = own;
      const { kept, shown } = deps.newKey(current.signature ?? 'v1');
      const secrets = [await deps.box.close(agency, kept), ...current.secrets.slice(-1)];
      const change = { type: 'secret-added', secrets, at: instant(deps.clock) } as const;
      const written = await changeSecrets(deps.table, actorOf(caller), agency, current, change);
      return written.outcome === 'rejected' ? raced : answer(201, shown);
    });

/** Drops the secret before the newest; where there is only one, nothing is left to do. */
export const dropSecret =
  (deps: Deps) =>
  ({ caller, params }: RequestOf<typeof dropping>): Promise<Reply> =>
    untilCommitted(async () => {
      const own = await ownEndpoint(deps.table, caller, params.agency);
      if (own === undefined) return problem('not-found');
      const { agency, current } = own;
      if (current.secrets.length < 2) return answer(204, null);
      const change = { type: 'secret-dropped', secrets: current.secrets.slice(0, 1), at: instant(deps.clock) } as const;
      const written = await changeSecrets(deps.table, actorOf(caller), agency, current, change);
      return written.outcome === 'rejected' ? raced : answer(204, null);
    });
