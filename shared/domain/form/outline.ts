import * as z from 'zod';
import { Basics } from './sections/basics.ts';
import { Delivery } from './sections/delivery.ts';
import { Establishment } from './sections/establishment.ts';
import { Registrar } from './sections/fields.ts';
import { Names } from './sections/name.ts';
import { Seals } from './sections/seals.ts';

/**
 * A form without its identity numbers, as much of it as the steps after the reviews need: they work on a sealed form, and what is
 * sealed is dropped on the way in.
 */
export const FormOutline = z.object({
  registrar: Registrar,
  name: Names,
  basics: Basics,
  establishment: Establishment.extend({ legalRepresentative: z.object({ name: z.string() }) }),
  shareholders: z.array(z.object({ kind: z.enum(['natural-person', 'legal-person']) })),
  seals: Seals,
  delivery: Delivery,
});
export type FormOutline = z.infer<typeof FormOutline>;
