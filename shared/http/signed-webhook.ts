import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type * as z from 'zod';
import type { Clock } from '../clock.ts';
import { digestOf } from '../domain/canonical/digest.ts';
import { outOfBounds } from '../domain/form/bounds.ts';
import { shapeProblems } from '../domain/form/shape.ts';
import type { Receipt } from '../store/partners/receipt.ts';
import { verifyingKeys } from '../webhooks/keys.ts';
import { verifyMessage } from '../webhooks/verify.ts';
import { jsonOf, rawBody } from './parse.ts';
import { type Problem, problem } from './reply.ts';

/** A partner whose messages are taken: its name in the audit, and its keys (see `verifyingKeys`), '' where it has none. */
export interface Sender {
  partner: string;
  keys: () => Promise<string>;
  clock: Clock;
}

const bytesOf = ({ body = '', isBase64Encoded }: APIGatewayProxyEventV2): Buffer =>
  Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');

/**
 * The event of a signed webhook (Standard Webhooks): the signature over the raw bytes is verified before anything of them is
 * read; a stale or forged one answers 401.
 */
export const signedEvent = async <T extends z.ZodType<{ timestamp: string }>>(
  event: APIGatewayProxyEventV2,
  schema: T,
  { partner, keys, clock }: Sender,
): Promise<{ event: z.output<T>; receipt: Receipt } | Problem> => {
  const raw = rawBody(event);
  if ('problem' in raw) return raw;
  const bytes = bytesOf(event);
  const verified = verifyMessage(event.headers, bytes, verifyingKeys(await keys()), clock.now());
  if (!verified.ok) return problem('signature-invalid');
  const json = jsonOf(raw.text);
  if ('problem' in json) return json;
  const excess = outOfBounds(json.value);
  const errors = excess ? [excess] : shapeProblems(schema, json.value);
  if (errors.length > 0) return problem('invalid-request', errors);
  const parsed = schema.parse(json.value);
  // A sender that dates each attempt anew still says the same.
  const { timestamp: _sentAt, ...said } = parsed;
  return { event: parsed, receipt: { partner, messageId: verified.id, digest: digestOf(said) } };
};
