import { ControlError, type ControlRoute, controlBody } from '../aws/control.ts';
import type { MovableClock } from '../clock/clock.ts';
import type { FunctionInvoker, Json } from '../types.ts';

export interface ControlParts {
  clock: MovableClock;
  invoker: FunctionInvoker;
  /** Physical name of a function given by logical id or name. */
  functionName(idOrName: string): string;
  /** Waits until nothing is left to deliver; false after `timeoutMs`. */
  drained(timeoutMs: number): Promise<boolean>;
}

/** How long `GET /idle` waits (ms). */
const IDLE_LIMIT_MS = 10_000;

/** The control routes of the city itself: clock, health, invoke, idle. */
export function cityRoutes({ clock, invoker, functionName, drained }: ControlParts): Record<string, ControlRoute> {
  const time = (): Json => ({ now: new Date(clock.now()).toISOString(), offsetMs: clock.offsetMs() });
  return {
    'GET /health': () => ({ ok: true }),
    'GET /clock': time,
    'PUT /clock': (request) => {
      try {
        clock.moveTo(wantedOffset(controlBody(request)));
      } catch (error) {
        if (error instanceof RangeError) throw new ControlError(400, error.message);
        throw error;
      }
      return time();
    },
    'POST /invoke/*': async ({ rest, body }) => {
      const payload = body.length === 0 ? '{}' : body.toString();
      return (await invoker.invoke(functionName(rest), payload)) as unknown as Json;
    },
    'GET /idle': async () => ({ idle: await drained(IDLE_LIMIT_MS) }),
  };
}

function wantedOffset(body: Json): number {
  const { now, offsetMs } = (body ?? {}) as { now?: Json; offsetMs?: Json };
  if (typeof offsetMs === 'number') return offsetMs;
  const wanted = typeof now === 'string' ? Date.parse(now) : Number.NaN;
  if (Number.isNaN(wanted)) throw new ControlError(400, 'give now (RFC 3339) or offsetMs');
  return wanted - Date.now();
}
