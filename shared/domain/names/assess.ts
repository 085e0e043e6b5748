import type { NameContext, NameParts } from './company-name.ts';
import { type Likeness, likenesses } from './likeness.ts';
import type { NameRule, RuleParams } from './rule.ts';
import { type NameRuleId, nameRules, type RestrictingRuleId, restrictingRules } from './rules/index.ts';

/** What is found of a name, the gravest first. */
export const verdicts = ['forbidden', 'taken', 'near', 'restricted', 'free'] as const;
export type Verdict = (typeof verdicts)[number];

/** Why a name cannot be had, or only on a condition. Its message has the code `form.<rule>`. */
export interface NameReason {
  rule: NameRuleId | RestrictingRuleId | Likeness;
  verdict: Exclude<Verdict, 'free'>;
  /** The law or standard. */
  source: string;
  params: RuleParams;
}

const reasonsBy = <Id extends NameReason['rule']>(
  rules: readonly NameRule<Id>[],
  verdict: NameReason['verdict'],
  name: NameParts,
  context: NameContext,
): NameReason[] =>
  rules.flatMap(({ id, source, check }) => {
    const params = check(name, context);
    return params === undefined ? [] : [{ rule: id, verdict, source, params }];
  });

/** What is wrong with a name by itself, and on what condition it may be had. */
export const reasonsOf = (name: NameParts, context: NameContext): NameReason[] => [
  ...reasonsBy<NameRuleId>(nameRules, 'forbidden', name, context),
  ...reasonsBy<RestrictingRuleId>(restrictingRules, 'restricted', name, context),
];

/** That others have names like it, each likeness once, in the order of `likenesses`, whatever the order in which they were found. */
export const reasonsOfLikeness = (found: readonly Likeness[]): NameReason[] =>
  (Object.keys(likenesses) as Likeness[])
    .filter((rule) => found.includes(rule))
    .map((rule) => ({ rule, ...likenesses[rule], params: {} }));

/** The gravest of what was found; free where nothing was. */
export const verdictOf = (reasons: readonly NameReason[]): Verdict =>
  verdicts.find((verdict) => reasons.some((reason) => reason.verdict === verdict)) ?? 'free';
