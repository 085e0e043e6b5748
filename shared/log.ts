import { contextFields } from './trace/context.ts';

/** A log line: an event by name with ids and codes. Never a name, number or token of a person (invariant 8). */
export type LogFields = Record<string, string | number | boolean | undefined>;

export interface Log {
  info(event: string, fields?: LogFields): void;
  error(event: string, error: unknown, fields?: LogFields): void;
}

/**
 * Only the name and code of an error and where it came from: messages of libraries can quote what they were given
 * (a value in a failed condition, a body that is not JSON).
 */
const describe = (error: unknown): LogFields =>
  error instanceof Error
    ? {
        error: error.name,
        at: error.stack
          ?.split('\n')
          .filter((line) => /^ +at /.test(line))
          .slice(0, 4)
          .join(' |'),
      }
    : { error: typeof error };

const line = (level: string, event: string, fields: LogFields): string =>
  JSON.stringify({ level, event, ...contextFields(), ...fields });

/** One JSON line an event, with the ids of the work that it is of, on the function's standard output, which Lambda ships to its log group. */
export const consoleLog: Log = {
  info: (event, fields = {}) => console.log(line('info', event, fields)),
  error: (event, error, fields = {}) => console.error(line('error', event, { ...fields, ...describe(error) })),
};
