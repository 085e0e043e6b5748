import type { LimitedCompanyForm } from '../../../shared/domain/form/index.ts';
import { leavesAt } from '../../../shared/domain/personal/leaves.ts';
import { identityNumbers, people, phones } from '../../../shared/domain/personal/pointers.ts';
import { newCitizenId } from '../../support/citizens.ts';
import type { TestCity } from '../../support/city.ts';
import { newForm } from '../../support/forms.ts';
import type { Needle } from '../../support/needles.ts';

/** Who stands on the example is somebody else in this test: under another number, name, phone and address, the same wherever they stand. */
const stranger = (form: LimitedCompanyForm): LimitedCompanyForm => {
  const numbers = [...new Set(leavesAt(form, identityNumbers).map(({ value }) => value))];
  const text = numbers.reduce((so, number) => so.replaceAll(number, newCitizenId()), JSON.stringify(form));
  return JSON.parse(
    text
      .replaceAll('示例房东', '针眼房东')
      .replaceAll(/示例([甲乙丙丁戊])/g, '针眼$1')
      .replaceAll('1380000', '1397531')
      .replaceAll('0757-8000', '0757-8246')
      .replaceAll('示例路', '寻踪路'),
  );
};

const model = stranger(newForm('foshan-llc'));

/** A form with these people under a company name of its own. */
export const strangersForm = (): LimitedCompanyForm => ({ ...model, name: newForm('foshan-llc').name });

const of = (what: string, places: readonly string[]): Needle[] =>
  [...new Set(leavesAt(model, places).map(({ value }) => value))].map((text, at) => ({
    what: `${what} ${at + 1}`,
    text,
  }));

export const numberNeedles = of('identity number', identityNumbers);
export const phoneNeedles = of('phone', phones);
export const nameNeedles = [
  ...of('name', [...Object.values(people).map((place) => `${place}/name`), '/delivery/recipient']),
  ...of('owner of the premises', ['/basics/address/owner']),
  ...of('street', ['/basics/address/street', '/delivery/address']),
];

/** Everything personal on the forms of this test. */
export const personalNeedles: readonly Needle[] = [...numberNeedles, ...phoneNeedles, ...nameNeedles];

export const firstOf = ([first]: readonly Needle[]): string => first?.text ?? '';

/** A stored form that is broken in the middle of a value: whoever reads it fails, with an error that quotes what stands around. */
export const brokenForm = `{"contacts":${firstOf(nameNeedles)} ${firstOf(numberNeedles)}`;

const numbered = (what: string, texts: readonly string[]): Needle[] =>
  texts.map((text, at) => ({ what: `${what} ${at + 1}`, text }));

/** What proves who somebody is: the signatures of tokens in use, and the keys of clients and webhooks. */
export const credentialNeedles = async (city: TestCity): Promise<Needle[]> => {
  const { tokens, credentials } = city.demo();
  const used = ['applicant-jia', 'supervisor', 'agency-state-tax', 'operator'] as const;
  const signatures = await Promise.all(used.map(async (who) => (await tokens.of(who)).split('.')[2] ?? ''));
  const secrets = [credentials.clientSecret, credentials.courierSecret, ...Object.values(credentials.engraverSecrets)];
  return [
    ...numbered('token', signatures),
    ...numbered(
      'secret',
      secrets.map((one) => one.replace('whsec_', '')),
    ),
  ];
};

/** The bells of reviews that are still waiting. */
export const taskTokens = async (city: TestCity): Promise<Needle[]> => {
  const items = await city.register().everything();
  return numbered(
    'task token',
    items.flatMap(({ taskToken }) => (taskToken ? [String(taskToken)] : [])),
  );
};
