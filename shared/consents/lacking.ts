import { entryNames } from '../domain/personal/role-names.ts';
import type { FieldError } from '../http/reply.ts';
import type { KnownPerson } from './known-people.ts';

/** Who has still to confirm: an error at the first of their entries each, which tells them by all that the form makes of them. */
export const lackingConsents = (people: readonly KnownPerson[]): FieldError[] =>
  people
    .filter(({ standing }) => standing !== 'confirmed')
    .map(({ entries, standing }) => ({
      pointer: `/form${entries[0]?.pointer ?? ''}`,
      code: `consent.${standing}`,
      params: { ...entryNames(entries) },
    }));
