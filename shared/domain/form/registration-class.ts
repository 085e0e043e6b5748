import type { RegistrationClass } from '../identifiers/registration-number.ts';
import type { FormOutline } from './outline.ts';

/**
 * The first digit of a limited company's registration sequence: 1 where a legal person holds a share, 2 where only natural
 * persons do.
 */
export function registrationClassOf(form: Pick<FormOutline, 'shareholders'>): RegistrationClass {
  return form.shareholders.some(({ kind }) => kind === 'legal-person') ? '1' : '2';
}
