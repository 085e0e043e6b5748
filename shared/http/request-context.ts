import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { WorkContext } from '../trace/context.ts';
import { childOf, newTrace, parseTraceparent, type Trace } from '../trace/traceparent.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** A correlation id goes to the log, so that only a UUID is taken: a name or number of a person is none. */
const correlationOf = (text: string | undefined): string | undefined =>
  text !== undefined && uuid.test(text) ? text.toLowerCase() : undefined;

/** A UUID is as long as a trace id, so that a caller who brings only a correlation id finds it at every hop. */
const tracedBy = (correlationId: string | undefined): Trace => {
  const id = correlationId?.replaceAll('-', '');
  return newTrace(id === undefined || /^0+$/.test(id) ? undefined : id);
};

/** The context of a request: the caller's trace (W3C `traceparent`) goes on, or a new one begins. */
export const contextOf = ({ headers, requestContext, routeKey }: APIGatewayProxyEventV2): WorkContext => {
  const correlationId = correlationOf(headers['x-correlation-id']);
  const given = parseTraceparent(headers.traceparent);
  const trace = given ? childOf(given) : tracedBy(correlationId);
  const { requestId } = requestContext;
  return { trace, requestId, route: routeKey, ...(correlationId && { correlationId }) };
};

/** The ids of a request as headers of its answer. */
export const correlationHeaders = ({ trace, requestId = '', correlationId }: WorkContext): Record<string, string> => ({
  'x-request-id': requestId,
  'x-correlation-id': correlationId ?? requestId,
  'x-trace-id': trace.traceId,
});
