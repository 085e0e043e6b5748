import type { NameContext, NameParts } from './company-name.ts';

/** What a rule's message names. */
export type RuleParams = Readonly<Record<string, string | number>>;

/** A rule that a name must keep. */
export interface NameRule<Id extends string = string> {
  /** Its name; its message has the code `form.<id>`. */
  id: Id;
  /** The part that it is about: where a form shows what is wrong. */
  part: keyof NameParts;
  /** What it looks at. */
  reads: readonly (keyof NameParts)[];
  context?: readonly (keyof NameContext)[];
  /** The law or standard that it follows. */
  source: string;
  /** What is wrong, for its message; undefined where the name keeps it. */
  check(name: NameParts, context: NameContext): RuleParams | undefined;
}

/** A rule, with its id kept as a literal type. */
export const defineNameRule = <const Id extends string>(rule: NameRule<Id>): NameRule<Id> => rule;

/** For rules whose message names nothing. */
export const broken: RuleParams = {};
