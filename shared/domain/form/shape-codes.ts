/** What can be wrong with the shape of a form, before any rule looks at what it says. */
export const shapeCodes = [
  'form.required',
  'form.unknown-field',
  'form.wrong-type',
  'form.not-allowed',
  'form.too-short',
  'form.too-long',
  'form.too-small',
  'form.too-big',
  'form.too-few',
  'form.too-many',
  'form.too-deep',
  'form.not-unicode',
  'form.too-large',
  'form.invalid',
  'form.text',
  'form.amount',
  'form.percentage',
  'form.area',
  'form.date',
  'form.region',
  'form.registrar',
  'form.citizen-id',
  'form.licence-number',
  'form.industry-code',
  'form.mobile',
  'form.phone',
  'form.postcode',
  'form.identifier',
  'form.bank-account',
  'form.reference',
  'form.sha256',
  'form.digest',
] as const;

/** The code of a problem of shape. */
export type ShapeCode = (typeof shapeCodes)[number];

/** Whether a text is the code of a problem of shape. */
export function isShapeCode(text: unknown): text is ShapeCode {
  return shapeCodes.some((code) => code === text);
}
