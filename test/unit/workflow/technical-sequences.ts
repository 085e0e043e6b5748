import { fails, never, succeeds } from '../../../local/states/interpreter/index.ts';
import { endings } from '../../../shared/domain/lifecycle/case-state.ts';
import { taskStates, waitingStates } from './machine.ts';
import { deliveryTo, onTheWay, type Sequence, untilRelease, untilState, ways, wholeCase } from './sequence.ts';

const releases = (state: string) => (state === 'ReleaseBatch' ? { delivery: 'courier' } : {});

const transient = onTheWay.map((state) => ({
  name: `${state}: transient, transient, then done`,
  tasks: { [state]: [fails('Transient'), fails('Transient'), succeeds(releases(state))] },
  delivery: deliveryTo(state),
  states: state === 'AwaitPickup' ? [...untilRelease, ...ways['pick-up']] : wholeCase,
}));

const failing = (state: string, error: string, what: string, answer = fails(error)): Sequence => ({
  name: `${state}: ${what} fails the execution and closes nothing`,
  tasks: { [state]: answer },
  delivery: deliveryTo(state),
  states: untilState(state),
  error,
});

const permanent = onTheWay.flatMap((state) => [
  failing(state, 'TypeError', 'a bug'),
  failing(state, 'Transient', 'a failure that stays transient through eight retries'),
]);

const unheard = waitingStates.map((state) => failing(state, 'States.Timeout', 'no answer in 300 days', never));

const hung = taskStates
  .filter((state) => onTheWay.includes(state) && !waitingStates.includes(state))
  .map((state) => failing(state, 'States.Timeout', 'no answer in a minute, eight times over,', never));

/** From AssignNumbers on a case only goes forward: a business end that a task claims there is a fault. */
const tooLate = ['Seal', 'Compose', 'ReleaseBatch', 'BookCourier', 'AwaitDelivery', 'AwaitPickup', 'Archive'].flatMap(
  (state) => Object.keys(endings).map((ending) => failing(state, ending, `${ending}, which comes too late here,`)),
);

/** Names with which Lambda's own service fails; they are not ours to raise, and pass by themselves. */
const ofLambda = [
  ...['Lambda.ServiceException', 'Lambda.AWSLambdaException', 'Lambda.SdkClientException'],
  ...['Lambda.TooManyRequestsException', 'Lambda.ClientExecutionTimeoutException', 'Sandbox.Timedout'],
].map((error) => ({
  name: `Compose: ${error}, then composed`,
  tasks: { Compose: [fails(error), succeeds()] },
  states: wholeCase,
}));

/** Technical failures: retried where they pass, otherwise a failed execution; never the end of a case. */
export const technicalSequences: Sequence[] = [
  ...transient,
  ...permanent,
  ...unheard,
  ...hung,
  ...tooLate,
  ...ofLambda,
];
