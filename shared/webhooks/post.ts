import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import type { Target } from './target.ts';

/** An answer, or why there is none. The text is its beginning, as far as it may be kept. */
export type Posted = { status: number; text: string } | { failure: 'timeout' | 'no-connection' };

/** How long a partner may take to answer, ms, and how much of its answer is read, bytes. */
const timeoutMs = 5_000;
const mostBytes = 1_024;

/** Connects to the address that was checked, whatever the name resolves to by now. */
const pinned =
  ({ address, family }: Target): LookupFunction =>
  (_hostname, options, done) =>
    options.all ? done(null, [{ address, family }]) : done(null, address, family);

const beginningOf = async (answer: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes >= mostBytes) break; // leaving the loop closes the connection
  }
  return Buffer.concat(chunks).subarray(0, mostBytes).toString();
};

/** Posts a body once. Redirects are not followed: a 3xx is an answer like any other. */
export const post = async (target: Target, headers: Record<string, string>, body: string): Promise<Posted> => {
  const signal = AbortSignal.timeout(timeoutMs);
  const send = target.url.protocol === 'https:' ? requestHttps : requestHttp;
  try {
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      const length = { 'content-length': String(Buffer.byteLength(body)) };
      const options = {
        method: 'POST',
        headers: { ...headers, ...length },
        lookup: pinned(target),
        signal,
        agent: false,
      };
      send(target.url, options, resolve).on('error', reject).end(body);
    });
    return { status: answer.statusCode ?? 0, text: await beginningOf(answer) };
  } catch {
    // Whatever went wrong on the way to a partner is the partner's to mend: it is recorded and tried again.
    return { failure: signal.aborted ? 'timeout' : 'no-connection' };
  }
};
