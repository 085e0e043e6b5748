import { describe, expect, test } from 'vitest';
import { type Identity, identities, identityOf, scopeOf } from '../../../demo/city/identities.ts';
import { clientToken } from '../../../local/identity/client.ts';
import { tokenAudiences } from '../../../shared/contract/audience.ts';
import { accepted, client } from '../../../shared/contract/client.ts';
import { readOpenApi, readReference, readSession } from '../../../shared/contract/routes/about.ts';
import { decideReview, listReviews, readReview } from '../../../shared/contract/routes/agency.ts';
import { draftOf, openCase, submit } from '../../support/cases.ts';
import { useCity } from '../../support/city.ts';
import { newForm } from '../../support/forms.ts';

const office = 'state-tax-440604';
const officer = 'officer-state-tax';

describe('identities', () => {
  const city = useCity();

  test('an officer reads and decides what is their office’s, and the case says who it was', async () => {
    const caseNumber = await openCase(city, newForm());
    const params = { caseNumber, item: 'state-tax' as const };
    const { digest } = await accepted(city.as(officer), readReview, { params });
    await accepted(city.as(officer), decideReview, { params, body: { decision: 'approve', digest } });
    const events = await city.register().events(caseNumber);
    expect(events.find(({ type }) => type === 'review-approved')).toMatchObject({
      actor: { kind: 'officer', id: officer, office },
    });
    expect(await accepted(city.as(officer), readReview, { params })).toMatchObject({ decidedBy: officer });
  });

  test('everyone can ask who they are taken for', async () => {
    const session = (who: Identity) => accepted(city.as(who), readSession, {});
    expect(await session('applicant-jia')).toEqual({
      ...{ audience: 'applicant', id: 'applicant-jia', name: '示例甲', assurance: 'L3' },
    });
    expect(await session('officer-market-regulation-chief')).toMatchObject({
      ...{ audience: 'officer', role: 'section-chief', signoff: 2, offices: ['market-regulation-440604'] },
    });
    for (const who of identities) expect((await session(who)).id).toBe(who);
    const audiences = await Promise.all(identities.map(async (who) => (await session(who)).audience));
    expect(new Set(audiences)).toEqual(new Set(tokenAudiences));
  });

  test('the contract can be read by machines and by people, and names the issuer', async () => {
    const { components, paths } = await accepted(city.open(), readOpenApi, {});
    expect(JSON.stringify(components)).toContain(`${city.demo().issuerUrl}/.well-known/openid-configuration`);
    expect(Object.keys(paths as object)).toContain('/v1/cases/{caseNumber}/reviews/{item}/decision');
    const page = await city.open().call(readReference, {});
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(page.ok && page.body).toMatch(/^<!doctype html>.*<\/html>$/s);
  });

  test('an officer finds neither another agency’s reviews nor another district’s', async () => {
    const caseNumber = await openCase(city, newForm());
    const shunde = await openCase(city, newForm('shunde-board-llc'));
    const read = (number: string, item: 'state-tax' | 'local-tax') =>
      city.as(officer).call(readReview, { params: { caseNumber: number, item } });
    expect((await read(caseNumber, 'local-tax')).status).toBe(404);
    expect((await read(shunde, 'state-tax')).status).toBe(404);
    const list = (of: string) => city.as(officer).call(listReviews, { params: { office: of } });
    expect((await list('state-tax-440606')).status).toBe(404);
    expect((await list('local-tax-440604')).status).toBe(404);
    const { items } = await accepted(city.as(officer), listReviews, { params: { office }, query: { limit: 100 } });
    expect(items.map((one) => one.caseNumber)).toContain(caseNumber);
  });

  test('one who is not known surely enough can draft, and not submit', async () => {
    const form = newForm();
    const caseNumber = await draftOf(city, form, 'applicant-bing');
    const answer = await submit(city, caseNumber, 'applicant-bing');
    expect(answer).toMatchObject({ ok: false, status: 403, problem: { type: '/problems/assurance-too-low' } });
    expect((await submit(city, await draftOf(city, newForm(), 'applicant-yi'), 'applicant-yi')).status).toBe(202);
  });

  test('while an agency changes its key, either one proves it; a key that is not registered does not', async () => {
    const { credentials, issuerUrl, apiUrl, now } = city.demo();
    const agency = 'state-tax';
    const ask = { issuerUrl, clientId: identityOf(agency), scope: scopeOf(identityOf(agency)), now };
    for (const pairs of [credentials.agencies, credentials.nextKeys]) {
      const { accessToken } = await clientToken({ ...ask, privateKey: pairs[agency]?.privateKey ?? {} });
      expect((await client(apiUrl, accessToken).call(listReviews, { params: { office } })).status).toBe(200);
    }
    const foreign = credentials.agencies['local-tax']?.privateKey ?? {};
    await expect(clientToken({ ...ask, privateKey: foreign })).rejects.toThrow('invalid_client');
  });
});
