import { expect } from 'vitest';
import { accepted } from '../../../shared/contract/client.ts';
import { supplementApplication } from '../../../shared/contract/routes/applicant.ts';
import { readConsentAtHall } from '../../../shared/contract/routes/consents.ts';
import { registerEndpoint } from '../../../shared/contract/routes/partner-endpoints.ts';
import { searchPerson } from '../../../shared/contract/routes/supervision.ts';
import { masked } from '../../../shared/domain/personal/masked.ts';
import { approveAll, refuse } from '../../support/agencies.ts';
import { applicant, draftOf, filedCase, openCase, untilState } from '../../support/cases.ts';
import type { TestCity } from '../../support/city.ts';
import { agreeToSupplement, paperHall, sayNotMe } from '../../support/consents.ts';
import { newForm } from '../../support/forms.ts';
import { deliver, engrave } from '../../support/partners.ts';
import { type RawCall, send } from '../../support/raw.ts';
import { until } from '../../support/until.ts';
import { aPdf, filesOf } from '../materials/files.ts';
import { queuedIn } from './haystacks.ts';
import { brokenForm, firstOf, nameNeedles, numberNeedles, phoneNeedles, strangersForm } from './needles-of.ts';

const minute = 60_000;

/** A file that is called after a person, and 补正 on the way, and then all is approved, engraved and delivered. */
const delivered = async (city: TestCity): Promise<void> => {
  const form = strangersForm();
  const caseNumber = await openCase(city, form);
  const { name, citizenId } = form.tax.clerk;
  await filesOf(city, caseNumber).upload({ ...aPdf(['articles']), fileName: `${name} ${citizenId}.pdf` });
  const changed = { ...form, tax: { ...form.tax, mainBusiness: '陶瓷批发' } };
  await accepted(city.as(applicant), supplementApplication, { params: { caseNumber }, body: { form: changed } });
  await approveAll(city, caseNumber);
  await engrave(city, caseNumber);
  await deliver(city, caseNumber);
  await untilState(city, caseNumber, 'completed');
};

const refused = async (city: TestCity): Promise<void> => {
  const caseNumber = await openCase(city, strangersForm());
  await refuse(city, caseNumber, 'business-licence');
  await untilState(city, caseNumber, 'refused');
};

/** 非本人, of a supplement that somebody has been asked about. */
const denied = async (city: TestCity): Promise<void> => {
  const form = strangersForm();
  const caseNumber = await openCase(city, form);
  const changed = { ...form, tax: { ...form.tax, clerk: { ...form.tax.clerk, phone: form.contacts.liaison.phone } } };
  await agreeToSupplement(city, caseNumber, changed);
  const asked = { params: { hall: paperHall, caseNumber }, body: { citizenId: form.tax.clerk.citizenId } };
  await accepted(city.as('hall-clerk'), readConsentAtHall, asked);
  await sayNotMe(city, caseNumber, form.tax.clerk.citizenId);
  await untilState(city, caseNumber, 'stopped');
};

/** The first task cannot read its case: the execution fails, nor can that be recorded, and its event is a dead letter. */
const failedExecution = async (city: TestCity): Promise<void> => {
  await city.faults({ caller: 'accept-case', service: 'dynamodb', times: 1, effect: { kind: 'delay', ms: 1_000 } });
  const caseNumber = await filedCase(city, strangersForm());
  await until('the first task reads the case', async () => (await city.hits()) === 1);
  await city.register().overwrite(caseNumber, 'A#CASE', { form: brokenForm });
  await until('the failure, which cannot be recorded either, is given up', async () => {
    await city.advance(minute / 2);
    return queuedIn(city).some((row) => row.includes('RetriesExhausted'));
  });
};

/** Requests that go wrong, each with personal data in it; answers the problem documents. */
const wrongRequests = async (city: TestCity): Promise<string[]> => {
  const [number, name, phone] = [numberNeedles, nameNeedles, phoneNeedles].map(firstOf) as [string, string, string];
  const ask = (call: Partial<RawCall>) => send(city, { path: '/v1/applications', who: applicant, ...call });
  const form = strangersForm();
  const unsubmittable = await draftOf(city, { ...strangersForm(), shareholders: form.shareholders.slice(1) });
  const broken = await draftOf(city, form);
  await city.register().overwrite(broken, 'A#CASE', { form: brokenForm });
  const search = '/v1/supervision/person-searches';
  const elsewhere = `/v1/halls/${paperHall}/consents/${await draftOf(city, newForm())}`;
  const paper = { answer: 'confirmed', citizenId: number, name, digest: number };
  const answers = [
    await ask({ body: `{"form":{"contacts":${name} ${number}` }),
    await ask({ body: `${number} ${phone}`, headers: { 'content-type': 'text/plain' } }),
    await ask({ body: JSON.stringify({ form: { ...form, kind: name, registrar: number } }) }),
    await ask({ body: JSON.stringify({ form, owner: name }) }),
    await ask({ body: JSON.stringify({ form: masked({ ...form, basics: { ...form.basics, phone } }) }) }),
    await ask({ path: `/v1/applications/${unsubmittable}/submission`, body: '{}' }),
    await ask({ method: 'GET', path: `/v1/applications/${broken}` }),
    await ask({ path: search, who: 'supervisor', body: JSON.stringify({ citizenId: `${number}0`, reason: name }) }),
    await ask({
      path: '/v1/webhooks/courier',
      body: JSON.stringify({ type: 'parcel.delivered', data: { reference: name, trackingNumber: number } }),
      headers: { 'webhook-id': 'msg_1', 'webhook-timestamp': '1', 'webhook-signature': `v1,${number}` },
    }),
    await ask({ path: `${elsewhere}/lookup`, who: 'hall-clerk', body: JSON.stringify({ citizenId: number }) }),
    await ask({ path: elsewhere, who: 'hall-clerk', body: JSON.stringify({ papers: [paper] }) }),
  ];
  const codes = answers.map(({ status }) => status);
  expect(codes).toEqual([400, 415, 422, 400, 422, 422, 500, 400, 401, 404, 422]);
  return answers.map(({ text }) => text);
};

/** Runs cases to every kind of end that is cheap, and asks in every wrong way; answers the problem documents. */
export const runEveryEnding = async (city: TestCity, agencyUrl: string): Promise<string[]> => {
  await accepted(city.as('agency-state-tax'), registerEndpoint, {
    params: { agency: 'state-tax' },
    body: { url: agencyUrl },
  });
  await failedExecution(city);
  await delivered(city);
  await refused(city);
  await denied(city);
  const citizenId = firstOf(numberNeedles);
  const found = await accepted(city.as('supervisor'), searchPerson, {
    body: { citizenId, reason: 'impersonation-report' },
  });
  expect(found.items.length).toBeGreaterThan(0);
  const problems = await wrongRequests(city);
  await openCase(city, strangersForm());
  return problems;
};
