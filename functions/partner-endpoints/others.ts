import { instant } from '../../shared/clock.ts';
import type {
  pingEndpoint as pinging,
  readEndpoint as reading,
  removeEndpoint as removing,
} from '../../shared/contract/routes/partner-endpoints.ts';
import type { RequestOf } from '../../shared/http/api.ts';
import { answer, problem, type Reply } from '../../shared/http/reply.ts';
import { makeCall } from '../../shared/store/partners/calls.ts';
import { removeEndpoint as write } from '../../shared/store/partners/change-endpoint.ts';
import { raced, untilCommitted } from '../../shared/store/race.ts';
import type { Deps } from './deps.ts';
import { actorOf, ownEndpoint, shown } from './own-endpoint.ts';

export const readEndpoint =
  ({ table }: Deps) =>
  async ({ caller, params }: RequestOf<typeof reading>): Promise<Reply> => {
    const own = await ownEndpoint(table, caller, params.agency);
    return own ? answer(200, shown(own.agency, own.current)) : problem('not-found');
  };

export const removeEndpoint =
  ({ table, clock }: Deps) =>
  ({ caller, params }: RequestOf<typeof removing>): Promise<Reply> =>
    untilCommitted(async () => {
      const own = await ownEndpoint(table, caller, params.agency);
      if (own === undefined) return problem('not-found');
      const { agency, current } = own;
      const written = await write(table, actorOf(caller), agency, current, instant(clock));
      return written.outcome === 'rejected' ? raced : answer(204, null);
    });

/** Sends an `endpoint.test`, signed and repeated like any other call. */
export const pingEndpoint =
  ({ table, clock, log, calls, newMessageId }: Deps) =>
  async ({ caller, params }: RequestOf<typeof pinging>): Promise<Reply> => {
    const own = await ownEndpoint(table, caller, params.agency);
    if (own?.current.state !== 'enabled') return problem('not-found');
    const { agency } = own;
    const id = newMessageId();
    await makeCall(table, id, { partner: agency, type: 'endpoint.test', timestamp: instant(clock), data: {} });
    await calls.announce([id]).catch((error: unknown) => log.error('call-not-announced', error));
    return answer(202, { id });
  };
