import { ControlError, type ControlRoute } from '../aws/control.ts';
import type { MovableClock } from '../clock/clock.ts';
import { createEventBridge, type EventBridge } from '../schedules/index.ts';
import type { Stack } from '../template/stack.ts';
import type { FunctionInvoker } from '../types.ts';
import { log } from './log.ts';

export interface EventOptions {
  stack: Stack;
  dataDir: string;
  /** Invokes asynchronously, as EventBridge does. */
  invoker: FunctionInvoker;
  clock: MovableClock;
  sqsUrl: string;
}

/** The default event bus with the stack's rules, and its schedules. */
export function openEvents({ stack, ...options }: EventOptions): EventBridge {
  const rules = stack.resources('AWS::Events::Rule', 'AWS::Scheduler::Schedule');
  return createEventBridge({ ...options, rules, place: stack.place, onError: (message) => log('warn', message) });
}

/** The control route that fires a schedule now. */
export function eventRoutes(events: EventBridge): Record<string, ControlRoute> {
  return {
    'POST /schedules/*': async ({ rest }) => {
      try {
        await events.fire(rest);
      } catch (error) {
        throw new ControlError(404, (error as Error).message);
      }
      return { fired: rest };
    },
  };
}
