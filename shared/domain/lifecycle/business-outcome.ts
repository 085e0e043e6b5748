import type { EndingName } from './case-state.ts';

/** Outcomes that the state machine catches by name; everything else that is thrown is a technical failure. */
export type OutcomeName = EndingName | 'ApprovalsStale' | 'DateChanged';

/**
 * Thrown by a workflow function to tell the state machine a business outcome: Step Functions matches the error's
 * `name` in a Catch. It is never retried (design.md §4: a technical failure is not a business outcome).
 */
export class BusinessOutcome extends Error {
  constructor(name: OutcomeName, caseId: string) {
    super(`${name}: ${caseId}`);
    this.name = name;
  }
}
