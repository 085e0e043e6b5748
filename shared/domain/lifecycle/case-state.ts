/**
 * The states of a case (办件状态). From `numbered` on a case only goes forward (design.md §4).
 * `declined`, `refused`, `withdrawn`, `lapsed` and `stopped` (非本人) are its orderly ends without release.
 */
export const caseStates = [
  'draft',
  'submitted',
  'reviewing',
  'numbered',
  'composed',
  'released',
  'completed',
  'declined',
  'refused',
  'withdrawn',
  'lapsed',
  'stopped',
] as const;

export type CaseState = (typeof caseStates)[number];

/** Whether a case with this state is on its way from its acceptance to its release, so that its promise runs. */
export const isPromised = (state: CaseState): boolean => ['reviewing', 'numbered', 'composed'].includes(state);

/** How a case may end without a release; each is also the error name that leads the workflow to CloseCase. */
export const endings = {
  Declined: 'declined',
  Refused: 'refused',
  Withdrawn: 'withdrawn',
  Lapsed: 'lapsed',
  Stopped: 'stopped',
} as const satisfies Record<string, CaseState>;

export type EndingName = keyof typeof endings;
export type EndedState = (typeof endings)[EndingName];

/** Whether a case has ended without release. */
export const hasEnded = (state: CaseState): state is EndedState =>
  (Object.values(endings) as readonly CaseState[]).includes(state);
