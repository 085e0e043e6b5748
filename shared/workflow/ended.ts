import { BusinessOutcome } from '../domain/lifecycle/business-outcome.ts';
import { type EndingName, endings } from '../domain/lifecycle/case-state.ts';
import type { CaseItem } from '../store/items/case.ts';
import type { CutShort } from './signal.ts';

/** As what a case has been cut short, if it has been; whether or not it is closed yet. */
export const cutShortAs = ({ state }: Pick<CaseItem, 'state'>): CutShort | undefined => {
  if (state === 'withdrawn') return 'Withdrawn';
  return state === 'stopped' ? 'Stopped' : undefined;
};

const names = Object.keys(endings) as EndingName[];

/** Leads the workflow to CloseCase where the case has come to an end in the meantime, e.g. by a withdrawal. */
export const throwIfEnded = (current: Pick<CaseItem, 'caseId' | 'state'>): void => {
  const ending = names.find((name) => endings[name] === current.state);
  if (ending) throw new BusinessOutcome(ending, current.caseId);
};
