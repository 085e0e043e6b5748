import { randomBytes } from 'node:crypto';

/** W3C trace context: whom a piece of work is done for, across every hop. */
export interface Trace {
  /** 32 lower-case hex digits, not all zero. */
  traceId: string;
  /** The span of whoever called, or of ours: 16 hex digits. */
  spanId: string;
  /** Two hex digits; passed on as they came. */
  flags: string;
}

const format = /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/;
const isZero = (id: string): boolean => /^0+$/.test(id);

/** Reads a `traceparent`; undefined where it is none. A later version may have more fields, which are left alone. */
export const parseTraceparent = (text: string | undefined): Trace | undefined => {
  const [, version, traceId = '', spanId = '', flags = '', more] = format.exec((text ?? '').slice(0, 512)) ?? [];
  if (version === undefined || version === 'ff' || isZero(traceId) || isZero(spanId)) return undefined;
  return version === '00' && more !== undefined ? undefined : { traceId, spanId, flags };
};

export const traceparentOf = ({ traceId, spanId, flags }: Trace): string => `00-${traceId}-${spanId}-${flags}`;

/** A new trace, or one with a given id. Nobody samples it so far. */
export const newTrace = (traceId: string = randomBytes(16).toString('hex')): Trace => ({
  traceId,
  spanId: randomBytes(8).toString('hex'),
  flags: '00',
});

/** The same trace with a span of our own. */
export const childOf = (trace: Trace): Trace => ({ ...trace, spanId: randomBytes(8).toString('hex') });
