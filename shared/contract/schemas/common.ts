import * as z from 'zod';
import { allItems } from '../../domain/catalogue/items.ts';
import { checkedText } from '../../domain/form/sections/fields.ts';

/** 办件编号: the case number, which is also the id of the application, e.g. `YZT20261123-7KQ4M2XWPA`. */
export const CaseNumber = z.string().regex(/^YZT\d{8}-[0-9A-HJKMNP-TV-Z]{10}$/);

export const ItemParam = z.enum(allItems);

export const Place = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(60);

/** A text in both languages. */
export const Text = z.object({ zh: z.string(), en: z.string() });

const isSha256 = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

/** A digest of a file: SHA-256, 64 lowercase hex digits. */
export const Sha256 = checkedText(64, 'form.sha256', isSha256);

/** A digest of a document, as `digestOf` writes it. */
export const Digest = checkedText(
  71,
  'form.digest',
  (text) => text.startsWith('sha256:') && isSha256(text.slice('sha256:'.length)),
);

/** RFC 3339. */
export const Time = z.iso.datetime({ offset: true });

export const none = z.strictObject({});
export const caseParams = z.strictObject({ caseNumber: CaseNumber });

/** Cursor paging: `cursor` is opaque, from the page before. */
export const paging = z.strictObject({
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: z.string().max(2_000).optional(),
});

/** A page of a list; `next` is absent on the last page. */
export const pageOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), next: z.string().optional() });

/** Stored form: shape is checked by the form's own rules (`shared/domain/form`). */
export const FormDocument = z.record(z.string(), z.unknown());
