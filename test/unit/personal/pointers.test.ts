import { expect, test } from 'vitest';
import * as z from 'zod';
import { RegistrationForm } from '../../../shared/domain/form/index.ts';
import { CitizenId, Mobile, Phone } from '../../../shared/domain/form/sections/fields.ts';
import { identityNumbers, phones } from '../../../shared/domain/personal/pointers.ts';

/** Where a schema has one of these types, as pointers. */
const placesOf = (types: readonly unknown[], schema: unknown, at = ''): string[] => {
  if (types.includes(schema)) return [at];
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([name, field]) => placesOf(types, field, `${at}/${name}`));
  if (schema instanceof z.ZodDiscriminatedUnion) return schema.options.flatMap((one) => placesOf(types, one, at));
  if (schema instanceof z.ZodOptional) return placesOf(types, schema.unwrap(), at);
  if (schema instanceof z.ZodArray) return placesOf(types, schema.element, `${at}/*`);
  return [];
};

const unique = (places: readonly string[]): string[] => [...new Set(places)].sort();

test('every identity number of the form’s schema is one that is encrypted and masked, and nothing else is', () => {
  const places = placesOf([CitizenId], RegistrationForm);
  expect(places.length).toBeGreaterThan(5);
  expect(unique(identityNumbers)).toEqual(unique(places));
});

test('every phone of the form’s schema is one that is masked, and nothing else is', () =>
  expect(unique(phones)).toEqual(unique(placesOf([Mobile, Phone], RegistrationForm))));
