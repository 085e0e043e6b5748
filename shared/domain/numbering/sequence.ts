import { shanghaiDate } from '../calendar/shanghai-time.ts';
import { type FormOutline, registrationClassOf } from '../form/index.ts';
import type { Issued } from '../identifiers/issued.ts';
import { makeNameApprovalNumber } from '../identifiers/name-approval-number.ts';
import { makeRegistrationNumber, type RegistrationClass } from '../identifiers/registration-number.ts';
import { makeSealCode } from '../identifiers/seal-code.ts';
import { type OrganizationCodeRange, organizationCodeFrom, privateUse, sizeOf } from './organization-code-range.ts';

/** The numbers that are drawn from a sequence of their own; the taxpayer number is made of another. */
export const drawnKinds = ['name-approval-number', 'registration-number', 'organization-code', 'seal-code'] as const;
export type DrawnKind = (typeof drawnKinds)[number];

/** One sequence 号段: a kind of number and its scope, e.g. a registrar and a year. It counts 1, 2, 3 … */
export interface Sequence {
  kind: DrawnKind;
  /** The parts of the scope joined by `-`, as stored. */
  scope: string;
}

/** A sequence that numbers are drawn from, up to the last that it holds. */
export interface OpenSequence extends Sequence {
  size: number;
}

/** The name under which the sequence of private use has been stored from the beginning. */
const PRIVATE_SCOPE = 'PDY';

/** A sequence of organization codes is named by the first code of its range. */
const scopeOfRange = ({ first }: OrganizationCodeRange): string => (first === privateUse.first ? PRIVATE_SCOPE : first);

/**
 * The sequences that a company's numbers are drawn from. A range of organization codes that is lengthened goes on where it was;
 * another one begins at its own first code.
 */
export const sequencesOf = (
  form: FormOutline,
  now: number,
  organizationCodes: OrganizationCodeRange,
): { [kind in DrawnKind]: OpenSequence } => ({
  'name-approval-number': {
    kind: 'name-approval-number',
    scope: `${form.registrar}-${shanghaiDate(now).slice(0, 4)}`,
    size: 999_999,
  },
  'registration-number': {
    kind: 'registration-number',
    scope: `${form.registrar}-${registrationClassOf(form)}`,
    size: 9_999_999,
  },
  'organization-code': {
    kind: 'organization-code',
    scope: scopeOfRange(organizationCodes),
    size: sizeOf(organizationCodes),
  },
  'seal-code': { kind: 'seal-code', scope: form.registrar, size: 9_999_999 },
});

/** The n-th number of a sequence, or that there is none. */
export const numberOf = ({ kind, scope }: Sequence, n: number): Issued => {
  const [registrar = '', detail = ''] = scope.split('-');
  switch (kind) {
    case 'name-approval-number':
      return makeNameApprovalNumber(registrar, Number(detail), n);
    case 'registration-number':
      return makeRegistrationNumber(registrar, detail as RegistrationClass, n);
    case 'organization-code':
      return organizationCodeFrom(scope === PRIVATE_SCOPE ? privateUse.first : scope, n);
    case 'seal-code':
      return makeSealCode(registrar, n);
  }
};
