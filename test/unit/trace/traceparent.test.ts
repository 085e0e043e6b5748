import { expect, test } from 'vitest';
import { contextFields, currentTraceparent, inContext } from '../../../shared/trace/context.ts';
import { childOf, newTrace, parseTraceparent, traceparentOf } from '../../../shared/trace/traceparent.ts';

const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
const spanId = '00f067aa0ba902b7';

test('a trace goes on with a span of our own', () => {
  const given = parseTraceparent(`00-${traceId}-${spanId}-01`);
  expect(given).toEqual({ traceId, spanId, flags: '01' });
  const child = childOf(given ?? newTrace());
  expect(traceparentOf(child)).toMatch(new RegExp(`^00-${traceId}-[0-9a-f]{16}-01$`));
  expect(child.spanId).not.toBe(spanId);
});

test('a later version may say more', () =>
  expect(parseTraceparent(`cc-${traceId}-${spanId}-01-what-ever`)).toMatchObject({ traceId }));

test.each([
  undefined,
  '',
  `00-${traceId}-${spanId}`,
  `00-${traceId}-${spanId}-01-more`,
  `ff-${traceId}-${spanId}-01`,
  `00-${'0'.repeat(32)}-${spanId}-01`,
  `00-${traceId}-${'0'.repeat(16)}-01`,
  `00-${traceId.toUpperCase()}-${spanId}-01`,
  `00-${traceId}x-${spanId}-01`,
])('%j is no traceparent', (text) => expect(parseTraceparent(text)).toBeUndefined());

test('work bears its own context, side by side with other work, and none outside', async () => {
  const work = (id: string) =>
    inContext({ trace: newTrace(id.repeat(32)), requestId: id }, async () => {
      await new Promise(setImmediate);
      return { ...contextFields(), traceparent: currentTraceparent() };
    });
  for (const [id, found] of (await Promise.all(['a', 'b'].map(work))).entries()) {
    const digit = 'ab'[id] ?? '';
    expect(found).toMatchObject({ requestId: digit, traceId: digit.repeat(32) });
    expect(found.traceparent).toContain(digit.repeat(32));
  }
  expect({ fields: contextFields(), traceparent: currentTraceparent() }).toEqual({
    fields: {},
    traceparent: undefined,
  });
});
