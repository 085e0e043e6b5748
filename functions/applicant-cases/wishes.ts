import * as z from 'zod';
import type { OpenForm } from '../../shared/domain/personal/sealed-form.ts';
import type { Table } from '../../shared/store/table.ts';
import { type NameStanding, standingOf } from '../../shared/store/transitions/reserve-name.ts';

/** As much of a draft as says which names it wishes for. */
const Wish = z.object({ full: z.string().min(1) });
const Wishes = z.object({
  registrar: z.string().min(1),
  name: z.object({ proposed: z.unknown(), alternatives: z.unknown() }),
});

/** A name of the form, and whether it could be reserved now. */
export interface WishStanding {
  pointer: string;
  name: string;
  standing: NameStanding;
}

/** Whether the names that a form wishes for are free with its registrar, the first wish first; a draft may have none yet. */
export const wishesStanding = (table: Table, owner: string, form: OpenForm, now: string): Promise<WishStanding[]> => {
  const read = Wishes.safeParse(form);
  if (!read.success) return Promise.resolve([]);
  const { registrar, name } = read.data;
  const alternatives = Array.isArray(name.alternatives) ? name.alternatives : [];
  const wishes = [name.proposed, ...alternatives].flatMap((wish: unknown, index) => {
    const parsed = Wish.safeParse(wish);
    const place = index === 0 ? '/form/name/proposed' : `/form/name/alternatives/${index - 1}`;
    return parsed.success ? [{ pointer: `${place}/full`, name: parsed.data.full }] : [];
  });
  return Promise.all(
    wishes.map(async (wish) => ({ ...wish, standing: await standingOf(table, owner, registrar, wish.name, now) })),
  );
};
