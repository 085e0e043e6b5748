import * as z from 'zod';
import type { AgencyCode } from '../../domain/catalogue/types.ts';
import { noticeTypes } from '../../domain/notices/notice.ts';
import type { Address } from '../aggregate.ts';
import { headFields } from '../items/fields.ts';
import { endpointKey } from '../keys.ts';
import { getItem } from '../read/query.ts';
import type { Table } from '../table.ts';

/** Where an agency wants to be called, and with which secrets calls are signed. Its changes are chained like those of a case. */
export const endpointItem = z.object({
  ...headFields,
  entity: z.literal('endpoint'),
  /** `disabled`: it answered 410 and is not called until it is registered again. */
  state: z.enum(['enabled', 'disabled', 'removed']),
  url: z.string(),
  /** The notices that it wants; all where absent. */
  events: z.array(z.enum(noticeTypes)).optional(),
  /** Of the keys that are made from now on; `v1` where absent. */
  signature: z.enum(['v1', 'v1a']).optional(),
  /** The secrets, newest first, encrypted: two while one is rotated. */
  secrets: z.array(z.string()).max(2),
  registeredAt: z.string(),
  disabledAt: z.string().optional(),
});
export type EndpointItem = z.infer<typeof endpointItem>;
export type EndpointState = EndpointItem['state'];

export const endpointAddress = (agency: AgencyCode): Address => ({
  caseId: `agency:${agency}`,
  aggregate: 'endpoint',
  key: endpointKey(agency),
});

/** The endpoint of an agency, whatever its state; undefined where there has never been one. */
export const readEndpoint = (table: Table, agency: AgencyCode): Promise<EndpointItem | undefined> =>
  getItem(table, endpointKey(agency), endpointItem);
