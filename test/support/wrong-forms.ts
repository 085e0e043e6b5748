import { readFileSync } from 'node:fs';
import type { RegistrationForm } from '../../shared/domain/form/index.ts';
import { withLeaves } from '../../shared/domain/personal/leaves.ts';

const example = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../examples/forms/${name}.json`, import.meta.url), 'utf8'));

/** A limited partnership whose form is right. */
export const limitedPartnership = () =>
  example('2013-partnership-limited') as Extract<RegistrationForm, { kind: 'partnership' }>;

/** An individual business without a name 字号名称. */
export const nameless = (): object => {
  const { name, ...form } = example('2013-individual-business') as Extract<
    RegistrationForm,
    { kind: 'individual-business' }
  >;
  return form;
};

/** Texts that are wrong, each where it stands. */
const wrong: [pointer: string, value: string, code: string][] = [
  ['/registrar', '110108', 'form.registrar'],
  ['/basics/address/region', '999999', 'form.region'],
  ['/basics/address/street', ' ', 'form.text'],
  ['/basics/address/area', '0', 'form.area'],
  ['/basics/postcode', '52800', 'form.postcode'],
  ['/establishment/industryCode', 'Z1', 'form.industry-code'],
  ['/establishment/capital', '1001', 'form.partner-contribution-sum'],
  ['/establishment/executivePartner/delegate/phone', '2', 'form.mobile'],
  ['/partners/0/licenceNumber', '440604200001051', 'form.licence-number'],
  ['/partners/0/body', 'listed', 'form.general-partner-body'],
  ['/partners/1/citizenId', '440605197604120310', 'form.citizen-id'],
  ['/partners/1/contributions/0/form', 'labour', 'form.limited-partner-labour'],
  ['/partners/2/contributions/0/dueOn', '2027-02-30', 'form.date'],
  ['/contacts/finance/phone', '12', 'form.mobile'],
  ['/contacts/liaison/name', '', 'form.text'],
  ['/contacts/agent/mandate/to', '2012-12-31', 'form.mandate-period'],
  ['/tax/mainBusiness', '', 'form.text'],
  ['/seals/companySeal/engraver', 'engraver-nowhere', 'form.engraver-listed'],
  ['/delivery/phone', '12', 'form.phone'],
];

/** The problems of the form below, as 'code pointer', sorted. */
export const twentyFaults = [
  'form.required /form/basics/phone',
  ...wrong.map(([pointer, , code]) => `${code} /form${faultOf(pointer, code)}`),
].sort();

/** Who may not be a general partner is said at the liability. */
function faultOf(pointer: string, code: string): string {
  return code === 'form.general-partner-body' ? pointer.replace('/body', '/liability') : pointer;
}

/** That limited partnership, wrong in exactly these ways. */
export const wrongInTwentyWays = (): unknown => {
  const form = limitedPartnership();
  const { phone, ...basics } = form.basics;
  return withLeaves(
    { ...form, basics },
    wrong.map(([pointer, value]) => ({ pointer, value })),
  );
};
