import { instant } from '../../shared/clock.ts';
import type { registerEndpoint as route } from '../../shared/contract/routes/partner-endpoints.ts';
import type { RequestOf } from '../../shared/http/api.ts';
import { answer, problem, type Reply } from '../../shared/http/reply.ts';
import { registerEndpoint as write } from '../../shared/store/partners/change-endpoint.ts';
import { type EndpointItem, readEndpoint } from '../../shared/store/partners/endpoint-item.ts';
import { raced, untilCommitted } from '../../shared/store/race.ts';
import { targetOf } from '../../shared/webhooks/target.ts';
import type { Deps } from './deps.ts';
import { actorOf, shown } from './own-endpoint.ts';

const isSame = (current: EndpointItem, body: Pick<EndpointItem, 'url' | 'events' | 'signature'>): boolean =>
  current.state === 'enabled' &&
  current.url === body.url &&
  current.signature === body.signature &&
  JSON.stringify(current.events) === JSON.stringify(body.events);

/**
 * Registers where the caller's agency wants to be called; the same again changes nothing. Whether anything may be sent there is told
 * at once, and looked at again before every call. The secret of a new endpoint is answered once, here.
 */
export const registerEndpoint =
  (deps: Deps) =>
  async ({ caller, params, body }: RequestOf<typeof route>): Promise<Reply> => {
    const { agency } = caller;
    if (agency === undefined || agency !== params.agency) return problem('not-found');
    const target = await targetOf(body.url, deps.allowed, deps.resolve);
    if ('refused' in target) {
      return problem('endpoint-not-allowed', [{ pointer: '/url', code: `endpoint.${target.refused}` }]);
    }
    return untilCommitted(async () => {
      const current = await readEndpoint(deps.table, agency);
      if (current && isSame(current, body)) return answer(200, shown(agency, current));
      const isNew = current === undefined || current.state === 'removed';
      const { kept, shown: key } = deps.newKey(body.signature ?? 'v1');
      const secrets = isNew ? [await deps.box.close(agency, kept)] : current.secrets;
      const at = instant(deps.clock);
      const written = await write(deps.table, actorOf(caller), agency, current, { ...body, secrets, at });
      if (written.outcome === 'rejected') return raced;
      const now = { ...body, agency, state: 'enabled', registeredAt: at, secrets: secrets.length };
      return isNew ? answer(201, { ...now, ...key }) : answer(200, now);
    });
  };
