import type { AwsResponse } from '../types.ts';

interface Head {
  status: number;
  headers: Record<string, string>;
  /** Where the body starts. */
  start: number;
  /** Bytes of the body, undefined when it comes in chunks. */
  length: number | undefined;
}

const END_OF_CHUNKS = Buffer.from('0\r\n\r\n');
const NOT_FORWARDED = new Set(['connection', 'keep-alive', 'transfer-encoding', 'date']);

/**
 * Reads HTTP/1.1 responses off one connection, where a request is only sent after the response before it.
 * @returns what takes the bytes as they arrive; throws for bytes that are no such response
 */
export function createHttpReader(onResponse: (response: AwsResponse) => void): (chunk: Buffer) => void {
  let buffer: Buffer | undefined;
  let head: Head | undefined;
  return (chunk) => {
    buffer = buffer ? Buffer.concat([buffer, chunk]) : chunk;
    head ??= readHead(buffer);
    const body = head && readBody(head, buffer);
    if (!head || !body) return;
    const { status, headers } = head;
    buffer = undefined;
    head = undefined;
    onResponse({ status, headers, body });
  };
}

function readHead(buffer: Buffer): Head | undefined {
  const end = buffer.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const [first = '', ...lines] = buffer.toString('latin1', 0, end).split('\r\n');
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(first)?.[1]);
  if (!status) throw new Error(`Not an HTTP response: ${first.slice(0, 80)}`);
  const headers: Record<string, string> = {};
  let chunked = false;
  for (const line of lines) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).toLowerCase();
    if (name === 'transfer-encoding') chunked = true;
    if (!NOT_FORWARDED.has(name)) headers[name] = line.slice(colon + 1).trim();
  }
  return { status, headers, start: end + 4, length: chunked ? undefined : Number(headers['content-length'] ?? 0) };
}

/** The body, once it is there whole. */
function readBody({ start, length }: Head, buffer: Buffer): Buffer | undefined {
  if (length !== undefined) return buffer.length < start + length ? undefined : buffer.subarray(start, start + length);
  const coded = buffer.subarray(start);
  return coded.subarray(-END_OF_CHUNKS.length).equals(END_OF_CHUNKS) ? joinChunks(coded) : undefined;
}

/** The chunks joined; undefined if what looked like the end was part of a chunk. */
function joinChunks(coded: Buffer): Buffer | undefined {
  const parts: Buffer[] = [];
  for (let at = 0; ; ) {
    const line = coded.indexOf('\r\n', at);
    if (line < 0) return undefined;
    const size = Number.parseInt(coded.toString('latin1', at, line), 16);
    if (Number.isNaN(size)) throw new Error('Not a chunk of an HTTP body');
    if (size === 0) return Buffer.concat(parts);
    if (line + 2 + size > coded.length) return undefined;
    parts.push(coded.subarray(line + 2, line + 2 + size));
    at = line + 2 + size + 2;
  }
}
