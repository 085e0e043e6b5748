import * as z from 'zod';
import { noticeTypes } from '../../domain/notices/notice.ts';
import { Time } from './common.ts';
import { AgencyParam } from './partner-notices.ts';

/** By which calls are signed: `v1` HMAC-SHA-256 with a shared secret, `v1a` Ed25519. */
const Signature = z.enum(['v1', 'v1a']);

/**
 * Where an agency wants to be called, and about what: everything where `events` is absent. `signature` is of the keys that are made
 * from now on, `v1` where it is absent: an endpoint changes from one to the other by a rotation.
 */
export const EndpointBody = z.strictObject({
  url: z.url().max(500),
  events: z.array(z.enum(noticeTypes)).min(1).max(noticeTypes.length).optional(),
  signature: Signature.optional(),
});

/** An endpoint. `disabled`: it answered 410 and is called again once it is registered again. */
export const Endpoint = z.object({
  agency: AgencyParam,
  url: z.string(),
  events: z.array(z.enum(noticeTypes)).optional(),
  signature: Signature.optional(),
  state: z.enum(['enabled', 'disabled']),
  registeredAt: Time,
  disabledAt: Time.optional(),
  /** How many keys sign every call: two while one is rotated. */
  secrets: z.int(),
});

/** What calls are verified with is shown when it is made, and never again: the secret (`v1`), or the public key (`v1a`). */
const made = { secret: z.string().optional(), publicKey: z.string().optional() };
export const NewEndpoint = Endpoint.extend(made);
export const NewSecret = z.object(made);

/** A test on its way: its `webhook-id`. */
export const TestSent = z.object({ id: z.string() });
