import * as z from 'zod';
import { nameContextOf, type RegistrationForm } from '../../shared/domain/form/index.ts';
import { reasonsOfLikeness } from '../../shared/domain/names/assess.ts';
import { claimOf } from '../../shared/domain/names/claim.ts';
import type { OpenForm } from '../../shared/domain/personal/sealed-form.ts';
import { likenessesOf } from '../../shared/store/read/read-names.ts';
import type { Table } from '../../shared/store/table.ts';

const Text = z.string().min(1);
const Wish = z.object({ full: Text, region: Text, tradeName: Text, industry: Text, ending: Text });

/** As much of a draft as says which names it wishes for, and with which registrar. */
const Wishes = z.looseObject({
  registrar: Text,
  name: z.object({ proposed: z.unknown(), alternatives: z.array(z.unknown()).catch([]) }),
});

/** A name of the form, whether it could be reserved now, and by which rules it is like one that others have. */
export interface WishStanding {
  pointer: string;
  name: string;
  standing: 'free' | 'taken';
  likenesses: string[];
}

/** Whether the names that a form wishes for are free with its registrar, the first wish first; a draft may have none yet. */
export const wishesStanding = async (
  table: Table,
  applicant: string,
  form: OpenForm,
  now: string,
): Promise<WishStanding[]> => {
  const read = Wishes.safeParse(form);
  if (!read.success) return [];
  const { name } = read.data;
  // A draft says at least the registrar; what else the context is read from may still be missing.
  const context = nameContextOf(form as unknown as RegistrationForm);
  const wishes = [name.proposed, ...name.alternatives].flatMap((wish, index) => {
    const parsed = Wish.safeParse(wish);
    const place = index === 0 ? '/form/name/proposed' : `/form/name/alternatives/${index - 1}`;
    return parsed.success ? [{ pointer: `${place}/full`, parts: parsed.data }] : [];
  });
  const claims = wishes.map(({ parts }) => claimOf(parts, context));
  const found = await likenessesOf(table, claims, { now, applicant });
  return wishes.map(({ pointer, parts }, at) => {
    const likenesses = reasonsOfLikeness(found[at] ?? []).map(({ rule }) => rule);
    return { pointer, name: parts.full, standing: likenesses.length === 0 ? 'free' : 'taken', likenesses };
  });
};
