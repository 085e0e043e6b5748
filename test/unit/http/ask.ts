import type {
  APIGatewayProxyEventV2WithJWTAuthorizer as ApiEvent,
  APIGatewayProxyStructuredResultV2 as ApiResult,
  Context,
} from 'aws-lambda';
import { api, on } from '../../../shared/http/api.ts';
import type { Log } from '../../../shared/log.ts';
import { contextFields } from '../../../shared/trace/context.ts';
import { recordingTable } from '../store/recorder.ts';

/** 2026-11-23 10:00:30 in Shanghai: in the middle of a minute. */
export const now = Date.parse('2026-11-23T02:00:30Z');

/** What the store answers to one command after the other; counts of requests first. */
export type Store = NonNullable<Parameters<typeof recordingTable>[0]>;

/** A store in which every key is new and nobody has asked before. */
export const emptyStore: Store = () => ({ Attributes: { requests: { N: '1' } } });

/** Sends a request to a function whose one route answers as it is told; tells the answer, the log and what the store was sent. */
export const askOf =
  <R extends Parameters<typeof on>[0]>(route: R, store: Store = emptyStore) =>
  async (handler: Parameters<typeof on<R>>[1], event: ApiEvent) => {
    const lines: Record<string, unknown>[] = [];
    const log: Log = {
      info: (name, fields) => void lines.push({ name, ...contextFields(), ...fields }),
      error: (name, error, fields) =>
        void lines.push({ name, error: (error as Error).name, ...contextFields(), ...fields }),
    };
    const { table, sent } = recordingTable(store);
    const answering = { log, table, clock: { now: () => now } };
    const context = { getRemainingTimeInMillis: () => 9_000 } as Context;
    const result: ApiResult = await api(answering, [on(route, handler)])(event, context);
    return {
      status: result.statusCode,
      headers: result.headers ?? {},
      body: JSON.parse(result.body ?? 'null') as Record<string, unknown> | null,
      lines,
      sent,
    };
  };
