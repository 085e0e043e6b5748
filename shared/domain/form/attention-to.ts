import { type AttentionId, attentions } from './attention/index.ts';
import { outOfBounds } from './bounds.ts';
import { findingsOf } from './findings.ts';
import { lookAt } from './parse-form.ts';
import type { Finding, RuleContext } from './rules/rule.ts';

/** Something on a form that will be looked at. */
export type Attention = Finding & { code: `attention.${AttentionId}` };

/** What whoever registers the enterprise will look at on a form, as far as it is well shaped. */
export function attentionTo(input: unknown, context: RuleContext): Attention[] {
  if (outOfBounds(input)) return [];
  const found = findingsOf(attentions, lookAt(input, context), context);
  return found.map(({ rule, ...finding }) => ({ ...finding, code: `attention.${rule.id}` }));
}
