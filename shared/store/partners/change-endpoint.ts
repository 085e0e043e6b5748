import type { AgencyCode } from '../../domain/catalogue/types.ts';
import { create, move } from '../aggregate.ts';
import { type Commit, commit } from '../commit.ts';
import { type Actor, system } from '../event.ts';
import type { Table } from '../table.ts';
import { type EndpointItem, type EndpointState, endpointAddress } from './endpoint-item.ts';

/** Where an agency wants to be called, and about what. */
export interface Registration {
  url: string;
  events?: EndpointItem['events'];
  signature?: EndpointItem['signature'];
  /** The encrypted secret of an endpoint that is new. */
  secrets?: string[];
  at: string;
}

/** → enabled: an endpoint that is new, was removed or disabled, or goes elsewhere. What is registered is written whole. */
export const registerEndpoint = (
  table: Table,
  actor: Actor,
  agency: AgencyCode,
  current: EndpointItem | undefined,
  { url, events, signature, secrets, at }: Registration,
): Promise<Commit> => {
  const event = {
    type: 'endpoint-registered',
    at,
    actor,
    data: { url, events: events ?? [], signature: signature ?? 'v1' },
  };
  if (current === undefined) {
    const item = { entity: 'endpoint', state: 'enabled', url, events, signature, secrets, registeredAt: at };
    return commit(table, create(table, endpointAddress(agency), item, event));
  }
  return commit(
    table,
    move<EndpointState>(table, endpointAddress(agency), current, {
      from: ['enabled', 'disabled', 'removed'],
      to: 'enabled',
      set: { url, events, signature, secrets, registeredAt: at },
      remove: ['disabledAt', ...(events ? [] : ['events']), ...(signature ? [] : ['signature'])],
      event,
    }),
  );
};

/** enabled | disabled → removed: nothing is sent there any more, and its secrets are forgotten. */
export const removeEndpoint = (
  table: Table,
  actor: Actor,
  agency: AgencyCode,
  current: EndpointItem,
  at: string,
): Promise<Commit> =>
  commit(
    table,
    move<EndpointState>(table, endpointAddress(agency), current, {
      from: ['enabled', 'disabled'],
      to: 'removed',
      set: { secrets: [] },
      event: { type: 'endpoint-removed', at, actor },
    }),
  );

/** Changes with which secrets calls are signed: a new one beside the old, or the old one gone. */
export const changeSecrets = (
  table: Table,
  actor: Actor,
  agency: AgencyCode,
  current: EndpointItem,
  { type, secrets, at }: { type: 'secret-added' | 'secret-dropped'; secrets: string[]; at: string },
): Promise<Commit> =>
  commit(
    table,
    move<EndpointState>(table, endpointAddress(agency), current, {
      from: [current.state],
      to: current.state,
      set: { secrets },
      event: { type: `endpoint-${type}`, at, actor },
    }),
  );

/** enabled → disabled: it answered 410, it does not want to be called any more. */
export const disableEndpoint = (table: Table, agency: AgencyCode, current: EndpointItem, at: string): Promise<Commit> =>
  commit(
    table,
    move<EndpointState>(table, endpointAddress(agency), current, {
      from: ['enabled'],
      to: 'disabled',
      set: { disabledAt: at },
      event: { type: 'endpoint-disabled', at, actor: system },
    }),
  );
