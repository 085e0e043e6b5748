import { fails, succeeds } from '../../../local/states/interpreter/index.ts';
import { type Sequence, untilRelease, ways, wholeCase } from './sequence.ts';

/** Cases that come to a good end, each on its own way to the applicant. */
export const smoothSequences: Sequence[] = [
  { name: 'everything at once, delivered by courier', tasks: {}, states: wholeCase },
  {
    name: 'collected at a hall',
    tasks: {},
    delivery: 'pick-up',
    states: [...untilRelease, ...ways['pick-up']],
  },
  { name: 'electronic only', tasks: {}, delivery: 'electronic', states: [...untilRelease, ...ways.electronic] },
  {
    name: 'Review: the last agency decides after 299 days, and a due date is not a timeout',
    tasks: { ReviewLocalTax: succeeds({}, 299 * 86_400) },
    states: wholeCase,
  },
  {
    name: 'Deliver: UnknownDelivery, which ReleaseBatch never answers, fails the execution and closes nothing',
    tasks: {},
    delivery: 'by-carrier-pigeon',
    states: [...untilRelease, 'Deliver', 'UnknownDelivery'],
    error: 'UnknownDelivery',
  },
  {
    name: 'ReleaseBatch: an answer without a delivery fails the execution',
    tasks: { ReleaseBatch: succeeds({}) },
    states: untilRelease,
    error: 'States.Runtime',
  },
  {
    name: 'ReleaseBatch: DateChanged after midnight, composed again, released',
    tasks: { ReleaseBatch: [fails('DateChanged'), succeeds({ delivery: 'electronic' })] },
    states: [...untilRelease, 'Compose', 'ReleaseBatch', ...ways.electronic],
  },
  {
    name: 'ReleaseBatch: DateChanged, then a transient failure, then released',
    tasks: { ReleaseBatch: [fails('DateChanged'), fails('Transient'), succeeds({ delivery: 'electronic' })] },
    states: [...untilRelease, 'Compose', 'ReleaseBatch', ...ways.electronic],
  },
];
