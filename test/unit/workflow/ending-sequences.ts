import { fails, never, succeeds } from '../../../local/states/interpreter/index.ts';
import { endings } from '../../../shared/domain/lifecycle/case-state.ts';
import { reviewStates } from './machine.ts';
import { review, type Sequence, untilNumbers, wholeCase } from './sequence.ts';

const names = Object.keys(endings);

const atAccept = names.map((ending) => ({
  name: `Accept: ${ending} -> CloseCase`,
  tasks: { Accept: fails(ending) },
  states: ['Accept', 'CloseCase'],
}));

const atReview = names.flatMap((ending) =>
  reviewStates.map((branch) => ({
    name: `Review: ${ending} in ${branch} -> CloseCase, siblings aborted`,
    tasks: { ...Object.fromEntries(reviewStates.map((other) => [other, never])), [branch]: fails(ending, '', 60) },
    states: ['Accept', ...review, 'CloseCase'],
  })),
);

const atNumbers = names.map((ending) => ({
  name: `AssignNumbers: ${ending} -> CloseCase, no number used`,
  tasks: { AssignNumbers: fails(ending) },
  states: [...untilNumbers, 'CloseCase'],
}));

/** Business outcomes: what the law calls an end, and what sends a case back. */
export const endingSequences: Sequence[] = [
  ...atAccept,
  ...atReview,
  ...atNumbers,
  {
    name: 'AssignNumbers: ApprovalsStale -> Review again, valid ones answer at once, then on',
    tasks: { AssignNumbers: [fails('ApprovalsStale'), succeeds()] },
    states: [...untilNumbers, ...review, ...wholeCase.slice(untilNumbers.length - 1)],
  },
  {
    name: 'AssignNumbers: ApprovalsStale, then one branch refuses -> CloseCase',
    tasks: { AssignNumbers: fails('ApprovalsStale'), ReviewStateTax: [succeeds(), fails('Refused')] },
    states: [...untilNumbers, ...review, 'CloseCase'],
  },
  {
    name: 'CloseCase: transient, then closed',
    tasks: { Accept: fails('Declined'), CloseCase: [fails('Transient'), succeeds()] },
    states: ['Accept', 'CloseCase'],
  },
  {
    name: 'CloseCase: a bug fails the execution, and an operator has the case',
    tasks: { Accept: fails('Withdrawn'), CloseCase: fails('TypeError') },
    states: ['Accept', 'CloseCase'],
    error: 'TypeError',
  },
];
