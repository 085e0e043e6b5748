import { parseForm } from '../../../../shared/domain/form/index.ts';
import type { RuleContext } from '../../../../shared/domain/form/rules/rule.ts';
import { today } from './example.ts';

/** What is wrong with a form, as 'code pointer', sorted; under the regime of 2013 unless another is said. */
export function problemsOf(form: unknown, context: Partial<RuleContext> = {}): string[] {
  const parsed = parseForm(form, { today, regime: '2013', ...context });
  return parsed.ok ? [] : parsed.problems.map(({ code, pointer }) => `${code} ${pointer}`).sort();
}
