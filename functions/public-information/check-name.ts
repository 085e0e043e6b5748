import type * as z from 'zod';
import { type Clock, instant } from '../../shared/clock.ts';
import type { checkName as route } from '../../shared/contract/routes/public.ts';
import type { NameCheck, nameQuery } from '../../shared/contract/schemas/public.ts';
import { type NameReason, reasonsOf, reasonsOfLikeness, verdictOf } from '../../shared/domain/names/assess.ts';
import { claimOf } from '../../shared/domain/names/claim.ts';
import { type NameContext, type NameParts, nameOf } from '../../shared/domain/names/company-name.ts';
import { suggestionsFor } from '../../shared/domain/names/suggest.ts';
import type { RequestOf } from '../../shared/http/api.ts';
import { answer, type Reply } from '../../shared/http/reply.ts';
import { message } from '../../shared/messages/index.ts';
import { likenessesOf } from '../../shared/store/read/read-names.ts';
import type { Table } from '../../shared/store/table.ts';

type NameQuery = z.output<typeof nameQuery>;

interface Deps {
  table: Table;
  clock: Clock;
}

/** How many names are looked up to be suggested, and how many are. */
const lookedUp = 8;
const suggested = 3;

const likenesses = ({ table, clock }: Deps, names: readonly NameParts[], context: NameContext) =>
  likenessesOf(
    table,
    names.map((name) => claimOf(name, context)),
    { now: instant(clock) },
  );

/** Names beside one that is taken that are free now. */
const alternativesTo = async (deps: Deps, name: NameParts, context: NameContext): Promise<NameParts[]> => {
  const candidates = suggestionsFor(name, context, lookedUp);
  const found = await likenesses(deps, candidates, context);
  return candidates.filter((_one, at) => found[at]?.length === 0).slice(0, suggested);
};

const presentReason = ({ rule, verdict, source, params }: NameReason) => {
  const code = `form.${rule}` as const;
  return { rule, verdict, source, message: { zh: message('zh-CN', code, params), en: message('en', code, params) } };
};

/**
 * 名称查询: tries a name by the rules that a form is tried by, and looks up the same and near ones: one call by keys, and one more for
 * alternatives where it is taken. What the rules forbid is not looked up. A free name is reserved only by a submission.
 */
export const nameCheck =
  (deps: Deps) =>
  async ({ region, tradeName, industry, ending, ...context }: NameQuery): Promise<z.input<typeof NameCheck>> => {
    const name = nameOf({ region, tradeName, industry, ending });
    const byItself = reasonsOf(name, context);
    const isForbidden = verdictOf(byItself) === 'forbidden';
    const [found = []] = isForbidden ? [] : await likenesses(deps, [name], context);
    const reasons = [...reasonsOfLikeness(found), ...byItself];
    const alternatives = found.length > 0 ? await alternativesTo(deps, name, context) : [];
    return {
      name: name.full,
      verdict: verdictOf(reasons),
      reasons: reasons.map(presentReason),
      alternatives: alternatives.map(({ full, tradeName: other }) => ({ name: full, tradeName: other })),
    };
  };

/** Answers what is found of a name. */
export const checkName =
  (deps: Deps) =>
  async ({ query }: RequestOf<typeof route>): Promise<Reply> =>
    answer(200, await nameCheck(deps)(query));
