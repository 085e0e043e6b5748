import type { Fault } from './faults.ts';
import type { FunctionName } from './function-names.ts';

type Point = readonly [string, Fault];

const commit = (caller: FunctionName, when: 'killBefore' | 'killAfter', skip = 0): Fault => ({
  ...{ caller, service: 'dynamodb', operation: 'TransactWriteItems', skip, times: 1 },
  effect: { kind: when },
});

const call = (caller: FunctionName, operation: string, when: 'killBefore' | 'killAfter', skip = 0): Fault => ({
  ...{ caller, operation, skip, times: 1 },
  effect: { kind: when },
});

/** Where a power cut hurts most, in the order in which a case comes by. */
export const killPoints: readonly Point[] = [
  ['after a draft is written, before its answer', commit('applicant-drafts', 'killAfter')],
  ['after the submission, before the execution is started', commit('applicant-cases', 'killAfter')],
  ['as the execution is about to start', call('applicant-cases', 'StartExecution', 'killBefore')],
  ['after the execution has started, before anybody knows', call('applicant-cases', 'StartExecution', 'killAfter')],
  ['before the case is accepted', commit('accept-case', 'killBefore')],
  ['after the case is accepted', commit('accept-case', 'killAfter')],
  ['while the bells are hung', call('open-review', 'UpdateItem', 'killAfter', 2)],
  ['mid-review, before a decision is written', commit('agency-decisions', 'killBefore', 2)],
  ['between a decision and its signal', commit('agency-decisions', 'killAfter', 3)],
  ['as a decision is about to be signalled', call('agency-decisions', 'SendTaskSuccess', 'killBefore')],
  ['after a decision was signalled', call('agency-decisions', 'SendTaskSuccess', 'killAfter')],
  ['between the last decision and its signal', commit('agency-decisions', 'killAfter', 5)],
  ['after a number is drawn', call('assign-numbers', 'UpdateItem', 'killAfter', 1)],
  ['before the numbers are assigned', commit('assign-numbers', 'killBefore')],
  ['after the numbers are assigned', commit('assign-numbers', 'killAfter')],
  ['after the seal is ordered', commit('order-seal', 'killAfter')],
  ['between the engraved seal and its signal', commit('engraver-webhook', 'killAfter')],
  ['after a certificate is signed', call('compose-certificates', 'Sign', 'killAfter', 1)],
  ['after the certificates are composed', commit('compose-certificates', 'killAfter')],
  ['before the release', commit('release-batch', 'killBefore')],
  ['after the release, before anybody knows', commit('release-batch', 'killAfter')],
  ['after the courier has answered, before it is written', commit('book-courier', 'killBefore')],
  ['after the booking is written', commit('book-courier', 'killAfter')],
  ['while the parcel’s bell is hung', call('await-delivery', 'UpdateItem', 'killAfter')],
  ['between the delivery and its signal', commit('courier-webhook', 'killAfter')],
  ['after the archive is written', call('archive-case', 'PutObject', 'killAfter')],
  ['before the case is completed', commit('archive-case', 'killBefore')],
];

const named = (name: string): Fault => {
  const found = killPoints.find(([one]) => one === name);
  if (found === undefined) throw new Error(`no such point: ${name}`);
  return found[1];
};

/** The points that every run of the tests comes by. */
export const fewKillPoints: readonly Fault[] = [
  named('as the execution is about to start'),
  named('between a decision and its signal'),
  named('after the numbers are assigned'),
  named('after the release, before anybody knows'),
  named('after the courier has answered, before it is written'),
];
