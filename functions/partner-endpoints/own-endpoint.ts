import type { AgencyCode } from '../../shared/domain/catalogue/types.ts';
import type { System } from '../../shared/store/caller.ts';
import type { Actor } from '../../shared/store/event.ts';
import { type EndpointItem, readEndpoint } from '../../shared/store/partners/endpoint-item.ts';
import type { Table } from '../../shared/store/table.ts';

export const actorOf = ({ client }: System): Actor => ({ kind: 'agency', id: client });

/** The endpoint of the caller's own agency; undefined where there is none, or the agency is another. */
export const ownEndpoint = async (
  table: Table,
  caller: System,
  named: string,
): Promise<{ agency: AgencyCode; current: EndpointItem } | undefined> => {
  const { agency } = caller;
  if (agency === undefined || agency !== named) return undefined;
  const current = await readEndpoint(table, agency);
  return current === undefined || current.state === 'removed' ? undefined : { agency, current };
};

/** An endpoint as its agency sees it: how many secrets there are, never which. */
export const shown = (agency: AgencyCode, { secrets, ...endpoint }: EndpointItem) => ({
  ...endpoint,
  agency,
  secrets: secrets.length,
});
