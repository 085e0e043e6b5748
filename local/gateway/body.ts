import type { IncomingMessage } from 'node:http';

/** HTTP APIs take bodies of up to this many bytes. */
const MAX_BODY_BYTES = 10 * 1024 * 1024;

/** The whole body, or undefined if it is too large; what is too large is read to its end and thrown away. */
export async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes <= MAX_BODY_BYTES) chunks.push(chunk);
    else chunks.length = 0;
  }
  return bytes > MAX_BODY_BYTES ? undefined : Buffer.concat(chunks);
}
