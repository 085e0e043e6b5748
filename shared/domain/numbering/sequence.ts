import { shanghaiDate } from '../calendar/shanghai-time.ts';
import { type FormOutline, registrationClassOf } from '../form/index.ts';
import type { Issued } from '../identifiers/issued.ts';
import { makeNameApprovalNumber } from '../identifiers/name-approval-number.ts';
import { makeOrganizationCode } from '../identifiers/organization-code.ts';
import { makeRegistrationNumber, type RegistrationClass } from '../identifiers/registration-number.ts';
import { makeSealCode } from '../identifiers/seal-code.ts';

/** The numbers that are drawn from a sequence of their own; the taxpayer number is made of another. */
export type DrawnKind = 'name-approval-number' | 'registration-number' | 'organization-code' | 'seal-code';

/** One sequence 号段: a kind of number and its scope, e.g. a registrar and a year. It counts 1, 2, 3 … */
export interface Sequence {
  kind: DrawnKind;
  /** The parts of the scope joined by `-`, as stored. */
  scope: string;
}

/** The sequences that a company's numbers are drawn from; outside production organization codes are of private use. */
export const sequencesOf = (form: FormOutline, now: number): { [kind in DrawnKind]: Sequence } => ({
  'name-approval-number': {
    kind: 'name-approval-number',
    scope: `${form.registrar}-${shanghaiDate(now).slice(0, 4)}`,
  },
  'registration-number': { kind: 'registration-number', scope: `${form.registrar}-${registrationClassOf(form)}` },
  'organization-code': { kind: 'organization-code', scope: 'PDY' },
  'seal-code': { kind: 'seal-code', scope: form.registrar },
});

/** The n-th number of a sequence, or that its range is used up. */
export const numberOf = ({ kind, scope }: Sequence, n: number): Issued => {
  const [registrar = '', detail = ''] = scope.split('-');
  switch (kind) {
    case 'name-approval-number':
      return makeNameApprovalNumber(registrar, Number(detail), n);
    case 'registration-number':
      return makeRegistrationNumber(registrar, detail as RegistrationClass, n);
    case 'organization-code':
      return makeOrganizationCode(n);
    case 'seal-code':
      return makeSealCode(registrar, n);
  }
};
