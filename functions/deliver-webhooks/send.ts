import type { Attempt } from '../../shared/store/partners/calls.ts';
import { traceHeaders } from '../../shared/trace/context.ts';
import type { Network } from '../../shared/webhooks/networks.ts';
import { post } from '../../shared/webhooks/post.ts';
import { type Resolve, targetOf } from '../../shared/webhooks/target.ts';

/** Sends a signed body to a URL, once, and says what came of it. */
export type Send = (url: string, headers: Record<string, string>, body: string) => Promise<Attempt>;

const failureOf = (status: number): { failure?: string } => (status < 300 ? {} : { failure: `status-${status}` });

/** Sends to where the city's partners may be: the address is checked at every attempt, not only when it was registered. */
export const checkedSend =
  (allowed: readonly Network[], resolve: Resolve): Send =>
  async (url, headers, body) => {
    const target = await targetOf(url, allowed, resolve);
    if ('refused' in target) return { failure: `refused-${target.refused}` };
    const about = { 'content-type': 'application/json', 'user-agent': 'yizhantong-webhooks/1' };
    const posted = await post(target, { ...about, ...traceHeaders(), ...headers }, body);
    if ('failure' in posted) return { failure: posted.failure };
    return { status: posted.status, answer: posted.text, ...failureOf(posted.status) };
  };
