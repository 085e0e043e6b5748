import { digestOf } from '../canonical/digest.ts';
import { fieldsSeenBy, type Json } from '../canonical/fields.ts';
import type { ItemOf } from '../catalogue/procedure.ts';
import type { OpenForm } from '../personal/sealed-form.ts';

/** What an item sees of a form: the fields that its catalogue entry names, nothing else. */
export const seenBy = ({ sees }: Pick<ItemOf, 'sees'>, form: OpenForm): Json => fieldsSeenBy(form, sees);

/**
 * The digest of what an item sees; an approval records it and is valid while it stays (invariant 3). It is shown beside masked fields,
 * so that the case's own salt, which nobody is shown, keeps the hidden digits of an identity number from being tried out.
 */
export const seenDigest = (item: Pick<ItemOf, 'sees'>, form: OpenForm, salt: string): string =>
  digestOf({ salt, seen: seenBy(item, form) });
