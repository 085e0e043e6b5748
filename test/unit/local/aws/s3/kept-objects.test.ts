import { expect, test } from 'vitest';
import { keepObjects } from '../../../../../local/aws/s3/kept-objects.ts';
import type { AwsRequest } from '../../../../../local/types.ts';

/** An engine that knows keys and nothing of conditions, behind the interceptor. */
const engine = () => {
  const objects = new Map<string, string>();
  const keep = keepObjects(new Set(['kept']));
  const call = async (operation: string, url: string, body = '', headers: AwsRequest['headers'] = {}) => {
    const method = operation.startsWith('Head') ? 'HEAD' : operation.startsWith('Delete') ? 'DELETE' : 'PUT';
    const request = { service: 's3', operation, caller: 'f', method, url, headers, body: Buffer.from(body) };
    const answer = await keep(request, async (asked) => {
      const there = objects.has(asked.url);
      if (asked.operation === 'PutObject') objects.set(asked.url, asked.body.toString());
      if (asked.operation === 'DeleteObject') objects.delete(asked.url);
      return { status: asked.operation === 'HeadObject' && !there ? 404 : 200, headers: {}, body: '' };
    });
    return answer?.status;
  };
  return { objects, call };
};

const ifNew = { 'if-none-match': '*' };

test('an object of a locked bucket is written once, and neither replaced nor deleted', async () => {
  const { objects, call } = engine();
  expect(await call('PutObject', '/kept/a', 'first')).toBe(200);
  expect(await call('PutObject', '/kept/a', 'second')).toBe(403);
  expect(await call('DeleteObject', '/kept/a')).toBe(403);
  expect(await call('DeleteObjects', '/kept?delete')).toBe(403);
  expect(objects.get('/kept/a')).toBe('first');
});

test('a conditional write of any bucket finds what is there, also of two at once', async () => {
  const { objects, call } = engine();
  const both = [call('PutObject', '/other/a', 'first', ifNew), call('PutObject', '/other/a', 'second', ifNew)];
  expect(await Promise.all(both)).toEqual([200, 412]);
  expect(objects.get('/other/a')).toBe('first');
});

test('what is not locked is replaced and deleted as ever', async () => {
  const { objects, call } = engine();
  await call('PutObject', '/other/a', 'first');
  expect(await call('PutObject', '/other/a', 'second')).toBe(200);
  expect(await call('DeleteObject', '/other/a')).toBe(200);
  expect(objects.size).toBe(0);
});
