import { randomUUID } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { type AnswerOf, type Client, ProblemError } from '../../shared/contract/client.ts';
import { courierWebhook, engraverWebhook } from '../../shared/contract/routes/partners.ts';
import { wait } from './person.ts';

/** A partner's way to tell the service something: its secret, and the time by which messages are dated (epoch ms). */
export interface Signer {
  api: Client;
  secret: string;
  now(): number;
}

type WebhookRoute = typeof courierWebhook | typeof engraverWebhook;

/** A message with its signature, as it is sent. */
export interface Signed {
  body: string;
  headers: Record<string, string>;
}

/** A webhook of the service, and how it is called. */
export interface Recipient {
  route: WebhookRoute;
  call(api: Client, message: Signed & { signal?: AbortSignal }): Promise<AnswerOf<WebhookRoute>>;
}

export const toCourierWebhook: Recipient = {
  route: courierWebhook,
  call: (api, message) => api.call(courierWebhook, message),
};

export const toEngraverWebhook = (engraver: string): Recipient => ({
  route: engraverWebhook,
  call: (api, message) => api.call(engraverWebhook, { params: { engraver }, ...message }),
});

/** A signed message (Standard Webhooks) as a call takes it. The same id is the same message. */
export const signed = (
  { secret, now }: Signer,
  event: { type: string; data: object },
  id = `msg_${randomUUID()}`,
): Signed => {
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
  to: Recipient,
  event: { type: string; data: object },
  signal: AbortSignal,
): Promise<void> => {
  const id = `msg_${randomUUID()}`;
  for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
    const outcome = await sendOnce(signer, to, event, id, signal);
    if (outcome === 'told') return;
    await wait(pauseMs, signal);
  }
};

const sendOnce = async (
  signer: Signer,
  to: Recipient,
  event: { type: string; data: object },
  id: string,
  signal: AbortSignal,
): Promise<'told' | 'later'> => {
  try {
    const answer = await to.call(signer.api, { ...signed(signer, event, id), signal });
    if (answer.ok) return 'told';
    if (answer.status !== 404 && answer.status !== 429 && answer.status < 500) {
      throw new ProblemError(to.route, answer.problem);
    }
    return 'later';
  } catch (error) {
    // `fetch` throws a TypeError where nobody answers: a partner tries again.
    if (error instanceof TypeError) return 'later';
    throw error;
  }
};
