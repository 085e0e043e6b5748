import { type Clock, instant } from '../../shared/clock.ts';
import type { Partner } from '../../shared/domain/notices/notice.ts';
import type { SecretBox } from '../../shared/partners/secret-box.ts';
import { disableEndpoint } from '../../shared/store/partners/change-endpoint.ts';
import { type EndpointItem, readEndpoint } from '../../shared/store/partners/endpoint-item.ts';
import type { Table } from '../../shared/store/table.ts';

/** Where a partner is called and how the call is signed; `none` where it does not want to be, `disabled` since it said 410. */
export type Recipient = { url: string; secrets: readonly string[] } | 'none' | 'disabled';

export interface Recipients {
  of(partner: Partner): Promise<Recipient>;
  /** It has said that it does not want to be called any more. The courier's is in the stack's parameters and stays. */
  disable(partner: Partner): Promise<void>;
}

interface Deps {
  table: Table;
  clock: Clock;
  box: SecretBox;
  courier: { url: string; keys: () => Promise<string> };
}

/** The courier, as configured. */
const courierOf = async ({ url, keys }: Deps['courier']): Promise<Recipient> =>
  url === '' ? 'none' : { url, secrets: (await keys()).split(/\s+/).filter(Boolean) };

const opened = async ({ box }: Deps, partner: string, { url, secrets }: EndpointItem): Promise<Recipient> => ({
  url,
  secrets: await Promise.all(secrets.map((closed) => box.open(partner, closed))),
});

/** The agencies' endpoints as they have registered them, and the courier's. */
export const recipients = (deps: Deps): Recipients => ({
  of: async (partner) => {
    if (partner === 'courier') return courierOf(deps.courier);
    const endpoint = await readEndpoint(deps.table, partner);
    if (endpoint === undefined || endpoint.state === 'removed') return 'none';
    return endpoint.state === 'disabled' ? 'disabled' : opened(deps, partner, endpoint);
  },
  disable: async (partner) => {
    if (partner === 'courier') return;
    const endpoint = await readEndpoint(deps.table, partner);
    // Rejected: it has just been registered anew, and is to be called.
    if (endpoint?.state === 'enabled') await disableEndpoint(deps.table, partner, endpoint, instant(deps.clock));
  },
});
