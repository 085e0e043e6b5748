import { digestOf } from '../canonical/digest.ts';
import { fieldsSeenBy, type Json } from '../canonical/fields.ts';
import type { ItemOf } from '../catalogue/procedure.ts';
import { type HandedIn, materialsSeenBy } from '../materials/handed-in.ts';
import type { OpenForm } from '../personal/sealed-form.ts';

/** What a case shows of itself, the form in the clear, each item what it sees of it; and the salt of its digests. */
export interface Shown {
  form: OpenForm;
  salt: string;
  /** That have been kept. */
  files: readonly HandedIn[];
}

/** What an item sees of a form: the fields that its catalogue entry names, nothing else. */
export const seenBy = ({ sees }: Pick<ItemOf, 'sees'>, form: OpenForm): Json => fieldsSeenBy(form, sees);

/**
 * The digest of what an item sees of the form and of the materials; an approval records it and is valid while it stays (invariant 3). It is shown beside masked fields,
 * so that the case's own salt, which nobody is shown, keeps the hidden digits of an identity number from being tried out.
 */
export const seenDigest = (item: Pick<ItemOf, 'sees' | 'materials'>, { form, salt, files }: Shown): string =>
  digestOf({ salt, seen: seenBy(item, form), materials: materialsSeenBy(item, files) });
