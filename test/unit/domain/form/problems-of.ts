import { parseForm } from '../../../../shared/domain/form/index.ts';
import { today } from './example.ts';

/** What is wrong with a form, as 'code pointer', sorted. */
export function problemsOf(form: unknown, day = today): string[] {
  const parsed = parseForm(form, { today: day });
  return parsed.ok ? [] : parsed.problems.map(({ code, pointer }) => `${code} ${pointer}`).sort();
}
