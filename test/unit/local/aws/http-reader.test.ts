import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createHttpReader } from '../../../../local/aws/http-reader.ts';
import type { AwsResponse } from '../../../../local/types.ts';

/** Feeds the bytes cut at the given places. */
function read(bytes: Buffer, cuts: number[]): AwsResponse[] {
  const responses: AwsResponse[] = [];
  const reader = createHttpReader((response) => responses.push(response));
  const places = [...new Set(cuts.map((cut) => cut % bytes.length))].sort((a, b) => a - b);
  for (const [i, start] of [0, ...places].entries()) {
    const part = bytes.subarray(start, places[i] ?? bytes.length);
    if (part.length > 0) reader(part);
  }
  return responses;
}

const chunked = (parts: string[]): string =>
  `${parts.map((part) => `${Buffer.byteLength(part).toString(16)}\r\n${part}\r\n`).join('')}0\r\n\r\n`;

test('reads a response however its bytes arrive, with a length or in chunks', () => {
  const parts = fc.array(fc.string({ minLength: 1, unit: 'grapheme' }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(parts, fc.array(fc.nat(), { maxLength: 6 }), fc.boolean(), (texts, cuts, inChunks) => {
      const body = texts.join('');
      const framing = inChunks ? 'Transfer-Encoding: chunked' : `Content-Length: ${Buffer.byteLength(body)}`;
      const head = `HTTP/1.1 400 Bad Request\r\nX-Amz-Crc32: 7\r\n${framing}\r\n\r\n`;
      const [response, ...more] = read(Buffer.from(head + (inChunks ? chunked(texts) : body)), cuts);
      expect(more).toEqual([]);
      expect(response?.status).toBe(400);
      expect(response?.headers['x-amz-crc32']).toBe('7');
      expect(response?.body.toString()).toBe(body);
    }),
  );
});

test('refuses what is no response', () => {
  expect(() => createHttpReader(() => undefined)(Buffer.from('SSH-2.0-x\r\n\r\n'))).toThrow('Not an HTTP response');
});
