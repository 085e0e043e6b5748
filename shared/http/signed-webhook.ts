import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { Webhook, WebhookVerificationError } from 'standardwebhooks';
import type * as z from 'zod';
import { outOfBounds } from '../domain/form/bounds.ts';
import { shapeProblems } from '../domain/form/shape.ts';
import { jsonOf, rawBody } from './parse.ts';
import { type Problem, problem } from './reply.ts';

/**
 * The event of a signed webhook (Standard Webhooks): the signature over the raw body is verified before anything of it is
 * read; a stale or forged one answers 401.
 */
export const signedEvent = async <T extends z.ZodType>(
  event: APIGatewayProxyEventV2,
  schema: T,
  secret: () => Promise<string>,
): Promise<{ event: z.output<T>; id: string } | Problem> => {
  const raw = rawBody(event);
  if ('problem' in raw) return raw;
  const id = event.headers['webhook-id'] ?? '';
  const headers = {
    'webhook-id': id,
    'webhook-timestamp': event.headers['webhook-timestamp'] ?? '',
    'webhook-signature': event.headers['webhook-signature'] ?? '',
  };
  try {
    new Webhook(await secret()).verify(raw.text, headers);
  } catch (error) {
    // The library also parses the body once the signature holds; that is ours to answer.
    if (error instanceof WebhookVerificationError) return problem('signature-invalid');
    if (!(error instanceof SyntaxError)) throw error;
  }
  const json = jsonOf(raw.text);
  if ('problem' in json) return json;
  const excess = outOfBounds(json.value);
  const errors = excess ? [excess] : shapeProblems(schema, json.value);
  return errors.length > 0 ? problem('invalid-request', errors) : { event: schema.parse(json.value), id };
};
