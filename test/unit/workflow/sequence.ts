import type { Script } from '../../../local/states/interpreter/index.ts';
import { reviewStates, taskStates } from './machine.ts';

/** A named sequence of failures, and what must come of it. */
export interface Sequence {
  name: string;
  tasks: Record<string, Script>;
  delivery?: string;
  /** The states that are entered, in their order. */
  states: readonly string[];
  /** The name of the error with which the execution fails; absent where it succeeds. */
  error?: string;
}

/** The six reviews, as a run enters them. */
export const review: readonly string[] = ['Review', ...reviewStates];
export const untilNumbers: readonly string[] = ['Accept', ...review, 'AssignNumbers'];
export const untilRelease: readonly string[] = [...untilNumbers, 'Seal', 'Compose', 'ReleaseBatch'];

/** The ways by which a batch goes to its applicant. */
export const ways = {
  courier: ['Deliver', 'BookCourier', 'AwaitDelivery', 'Archive'],
  'pick-up': ['Deliver', 'AwaitPickup', 'Archive'],
  electronic: ['Deliver', 'Archive'],
} as const;

export const wholeCase: readonly string[] = [...untilRelease, ...ways.courier];

/** By which delivery a state is reached, and what must happen before it: CloseCase is reached by a refusal only. */
export const deliveryTo = (state: string): string => (state === 'AwaitPickup' ? 'pick-up' : 'courier');

/** The path of a run that goes as far as `state` and no further. */
export const untilState = (state: string): readonly string[] => {
  // All branches have been entered before any of them fails.
  if (reviewStates.includes(state)) return ['Accept', ...review];
  const whole = state === 'AwaitPickup' ? [...untilRelease, ...ways['pick-up']] : wholeCase;
  return whole.slice(0, whole.indexOf(state) + 1);
};

/** The tasks on the way to a release and its delivery; CloseCase is not among them. */
export const onTheWay: readonly string[] = taskStates.filter((name) => name !== 'CloseCase');
