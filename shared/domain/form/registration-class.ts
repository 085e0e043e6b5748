import type { RegistrationClass } from '../identifiers/registration-number.ts';
import type { FormOutline } from './outline.ts';

/**
 * The first digit of a registration sequence (GS15-2006): of a company 1 where a legal person holds a share and 2 where only
 * natural persons do, 3 for partnerships and sole proprietorships, 6 for individual businesses.
 */
export function registrationClassOf({ kind, owners }: Pick<FormOutline, 'kind' | 'owners'>): RegistrationClass {
  switch (kind) {
    case 'limited-company':
    case 'joint-stock-company':
      return owners.some((owner) => owner.kind === 'legal-person') ? '1' : '2';
    case 'partnership':
    case 'sole-proprietorship':
      return '3';
    case 'individual-business':
      return '6';
  }
}
