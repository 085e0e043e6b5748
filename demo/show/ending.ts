import { items } from '../../shared/domain/catalogue/items.ts';
import { say } from '../messages.ts';
import type { Progress } from '../people/applicant.ts';
import type { FormProblem } from '../play/file-form.ts';
import type { Summary } from '../play/summary.ts';
import type { Screen } from './screen.ts';

/** Lists what is wrong with the form; answers the exit code. */
export const showInvalid = (screen: Screen, problems: readonly FormProblem[], json: boolean): number => {
  screen.line(say('invalid', { count: problems.length }));
  for (const { pointer, message } of problems) screen.line(`  ${pointer || '/'}  ${message.zh} · ${message.en}`);
  if (json) screen.line(JSON.stringify({ problems }));
  return 1;
};

/** Tells how the case ended, and what it took; answers the exit code. */
export const showSummary = (screen: Screen, progress: Progress, summary: Summary, json: boolean): number => {
  for (const { item, reasons = [] } of progress.reviews.filter(({ state }) => state === 'refused')) {
    screen.line(say('refused', { ...items[item].name }));
    for (const { text } of reasons) screen.line(`  ${say('reason', { text })}`);
  }
  if (summary.batch) showReleased(screen, progress, summary);
  else screen.line(say('closed'));
  if (json) screen.line(JSON.stringify(summary));
  return 0;
};

const showReleased = (screen: Screen, progress: Progress, { timings }: Summary): void => {
  if (progress.delivery === undefined) screen.line(say('electronic'));
  screen.line(say('completed'));
  const { submittedToReleased: total, lastApprovalToReleased: last } = timings;
  screen.line(say('timings', { total: total ?? '-', last: last ?? '-' }));
};
