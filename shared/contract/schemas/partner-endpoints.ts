import * as z from 'zod';
import { noticeTypes } from '../../domain/notices/notice.ts';
import { Time } from './common.ts';
import { AgencyParam } from './partner-notices.ts';

/** Where an agency wants to be called, and about what: everything where `events` is absent. */
export const EndpointBody = z.strictObject({
  url: z.url().max(500),
  events: z.array(z.enum(noticeTypes)).min(1).max(noticeTypes.length).optional(),
});

/** An endpoint. `disabled`: it answered 410 and is called again once it is registered again. */
export const Endpoint = z.object({
  agency: AgencyParam,
  url: z.string(),
  events: z.array(z.enum(noticeTypes)).optional(),
  state: z.enum(['enabled', 'disabled']),
  registeredAt: Time,
  disabledAt: Time.optional(),
  /** How many secrets sign every call: two while one is rotated. */
  secrets: z.int(),
});

/** A secret is shown when it is made, and never again. */
const secret = z.string();
export const NewEndpoint = Endpoint.extend({ secret });
export const NewSecret = z.object({ secret });

/** A test on its way: its `webhook-id`. */
export const TestSent = z.object({ id: z.string() });
