import { randomUUID } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import type { CallOf, Client } from '../../shared/contract/client.ts';
import { ProblemError } from '../../shared/contract/client.ts';
import type { courierWebhook, engraverWebhook } from '../../shared/contract/routes/partners.ts';
import { wait } from './person.ts';

/** A partner's way to tell the service something: its secret, and the time by which messages are dated (epoch ms). */
export interface Signer {
  api: Client;
  secret: string;
  now(): number;
}

type WebhookRoute = typeof courierWebhook | typeof engraverWebhook;

/** A signed message (Standard Webhooks) as `call` takes it. The same id is the same message. */
export const signed = (
  { secret, now }: Signer,
  event: { type: string; data: object },
  id = `msg_${randomUUID()}`,
): CallOf<WebhookRoute> & { body: string } => {
  const at = new Date(now());
  const body = JSON.stringify({ type: event.type, timestamp: at.toISOString(), data: event.data });
  return {
    body,
    headers: {
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
      'webhook-signature': new Webhook(secret).sign(id, at, body),
    },
  };
};

const firstPauseMs = 25;
const longestPauseMs = 2_000;

/**
 * Sends a message until the service has it, each time signed anew under the same id: a service that is down, or does
 * not know the subject yet, is told again later.
 */
export const tell = async (
  signer: Signer,
  route: WebhookRoute,
  event: { type: string; data: object },
  signal: AbortSignal,
): Promise<void> => {
  const id = `msg_${randomUUID()}`;
  for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
    const outcome = await sendOnce(signer, route, event, id, signal);
    if (outcome === 'told') return;
    await wait(pauseMs, signal);
  }
};

const sendOnce = async (
  signer: Signer,
  route: WebhookRoute,
  event: { type: string; data: object },
  id: string,
  signal: AbortSignal,
): Promise<'told' | 'later'> => {
  try {
    const answer = await signer.api.call(route, { ...signed(signer, event, id), signal });
    if (answer.ok) return 'told';
    if (answer.status !== 404 && answer.status !== 429 && answer.status < 500) {
      throw new ProblemError(route, answer.problem);
    }
    return 'later';
  } catch (error) {
    // `fetch` throws a TypeError where nobody answers: a partner tries again.
    if (error instanceof TypeError) return 'later';
    throw error;
  }
};
