import type { Json } from '../../types.ts';
import { timestampOf } from './comparison.ts';
import { DefinitionError, runtimeFailure } from './failure.ts';
import type { WaitState } from './machine.ts';
import { compilePath, type Evaluate } from './path.ts';
import type { RawOf } from './schema.ts';

function secondsFrom(value: Json): number {
  if (typeof value === 'number' && value >= 0) return value;
  throw runtimeFailure(`A Wait state needs a number of seconds, not ${JSON.stringify(value)}`);
}

function timeFrom(value: Json): number {
  const time = timestampOf(value);
  if (time !== undefined) return time;
  throw runtimeFailure(`A Wait state needs a timestamp, not ${JSON.stringify(value)}`);
}

function after(seconds: Evaluate): WaitState['until'] {
  return (input, context, enteredAt) => enteredAt + secondsFrom(seconds(input, context)) * 1000;
}

/** Compiles when a Wait state ends: exactly one of Seconds, SecondsPath, Timestamp, TimestampPath. */
export function compileWait(raw: RawOf<'Wait'>): WaitState['until'] {
  const { Seconds: seconds, SecondsPath: secondsPath, Timestamp: timestamp, TimestampPath: timestampPath } = raw;
  const given = [seconds, secondsPath, timestamp, timestampPath].filter((field) => field !== undefined);
  if (given.length !== 1) throw new DefinitionError('a Wait state needs exactly one of Seconds and Timestamp');
  if (seconds !== undefined) return after(() => seconds);
  if (secondsPath !== undefined) return after(compilePath(secondsPath));
  if (timestampPath !== undefined) {
    const time = compilePath(timestampPath);
    return (input, context) => timeFrom(time(input, context));
  }
  const fixed = timestampOf(timestamp ?? '');
  if (fixed === undefined) throw new DefinitionError(`"${timestamp}" is not a timestamp`);
  return () => fixed;
}
