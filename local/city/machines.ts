import type { CounterSection } from '../aws/counters.ts';
import type { MovableClock } from '../clock/clock.ts';
import { createStateMachines, type StateMachines } from '../states/index.ts';
import type { Stack } from '../template/stack.ts';
import { definitionOf } from '../template/state-machine.ts';
import type { EventBus, FunctionInvoker } from '../types.ts';

/** The state machines of the stack, on their journal in `dataDir`. */
export function openStateMachines(
  stack: Stack,
  deps: { dataDir: string; invoker: FunctionInvoker; bus: EventBus; clock: MovableClock },
): StateMachines {
  const machines = stack.resources('AWS::StepFunctions::StateMachine').map((resource) => ({
    arn: stack.ref(resource.logicalId),
    name: stack.nameOf(resource.logicalId),
    definition: definitionOf(resource, stack),
    roleArn: String(resource.properties.RoleArn),
  }));
  return createStateMachines({ ...deps, machines });
}

/** The counters' section of the state machines: transitions since the last reset, and what runs and waits now. */
export function statesSection(states: StateMachines): CounterSection {
  let before = states.stats().transitions;
  return {
    snapshot() {
      const { transitions, running, waiting } = states.stats();
      return { transitions: transitions - before, running, waiting };
    },
    reset() {
      before = states.stats().transitions;
    },
  };
}
