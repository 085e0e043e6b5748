import { describe, expect, test } from 'vitest';
import type { Identity } from '../../../demo/city/identities.ts';
import { accepted } from '../../../shared/contract/client.ts';
import { listApplications, readApplication } from '../../../shared/contract/routes/applicant.ts';
import { readHealth } from '../../../shared/contract/routes/public.ts';
import { applicant, draftOf, filedCase, madeReady, otherApplicant } from '../../support/cases.ts';
import { historyOf } from '../../support/chain.ts';
import { useCity } from '../../support/city.ts';
import { newForm } from '../../support/forms.ts';
import { send } from '../../support/raw.ts';

describe('manners of the API', () => {
  const city = useCity({ rateFactor: 1 });
  const owned = async (who: Identity = applicant) =>
    (await accepted(city.as(who), listApplications, { query: { limit: 100 } })).items;
  const create = (key: string, form: unknown, who: Identity = applicant) =>
    send(city, {
      path: '/v1/applications',
      who,
      body: JSON.stringify({ form }),
      headers: { 'idempotency-key': key },
    });

  test('two tabs save the same draft: the second is told what it has missed, and can choose', async () => {
    const form = newForm();
    const caseNumber = await draftOf(city, form);
    const path = `/v1/applications/${caseNumber}`;
    const read = () => city.as(applicant).call(readApplication, { params: { caseNumber } });
    const save = (ifMatch: string, phone: string) => {
      const body = JSON.stringify({ form: { ...form, basics: { ...form.basics, phone } } });
      return send(city, { method: 'PUT', path, who: applicant, body, headers: { 'if-match': ifMatch } });
    };
    const opened = (await read()).headers.get('etag') ?? '';
    expect((await save(opened, '13800000001')).status).toBe(200);
    const late = await save(opened, '13800000002');
    expect(late.problem()).toMatchObject({ status: 412, type: '/problems/edited-meanwhile', version: 2 });
    const current = await read();
    expect(late.problem().updatedAt).toBe(current.ok && current.body.updatedAt);
    expect(late.headers.get('etag')).toBe(current.headers.get('etag'));
    expect((await save(`W/${late.headers.get('etag')}`, '13800000002')).status).toBe(412);
    expect((await save('2', '13800000002')).problem()).toMatchObject({ status: 400 });
    expect((await save(`"7", ${late.headers.get('etag')}`, '13800000002')).status).toBe(200);
    expect((await save('*', '13800000003')).status).toBe(200);
    expect((await city.register().events(caseNumber)).length).toBe(4);
  });

  test('a reader who has the draft already is told so', async () => {
    const caseNumber = await draftOf(city, newForm());
    const read = (tag: string) => {
      const path = `/v1/applications/${caseNumber}`;
      return send(city, { method: 'GET', path, who: applicant, headers: { 'if-none-match': tag } });
    };
    const known = await read('W/"1"');
    expect({ status: known.status, text: known.text, etag: known.headers.get('etag') }).toEqual({
      ...{ status: 304, text: '', etag: '"1"' },
    });
    expect((await read('"2"')).status).toBe(200);
  });

  test('a key creates one draft: repeated it gets the same answer, for something else it is refused', async () => {
    const before = (await owned()).length;
    const form = newForm();
    const first = await create('tab-1', form);
    const again = await create('tab-1', form);
    expect(first.status).toBe(201);
    expect(again.text).toBe(first.text);
    for (const name of ['etag', 'location', 'content-type'])
      expect(again.headers.get(name)).toBe(first.headers.get(name));
    expect([first, again].map(({ headers }) => headers.get('idempotency-replayed'))).toEqual([null, 'true']);
    expect((await create('tab-1', newForm())).problem()).toMatchObject({ type: '/problems/idempotency-key-reused' });
    const theirs = await create('tab-1', form, otherApplicant);
    expect(theirs.status).toBe(201);
    expect(theirs.text).not.toBe(first.text);
    expect((await owned()).length).toBe(before + 1);
  });

  test('a submission that is clicked twice makes one case and one answer', async () => {
    const caseNumber = await draftOf(city, newForm());
    await madeReady(city, caseNumber);
    const path = `/v1/applications/${caseNumber}/submission`;
    const click = () => send(city, { path, who: applicant, headers: { 'idempotency-key': `submit-${caseNumber}` } });
    const clicks = await Promise.all([click(), click(), click()]);
    const accepts = clicks.filter(({ status }) => status === 202);
    expect(accepts.length).toBeGreaterThanOrEqual(1);
    for (const waits of clicks.filter(({ status }) => status !== 202)) {
      expect(waits.problem()).toMatchObject({ status: 409, type: '/problems/request-in-flight' });
      expect(Number(waits.headers.get('retry-after'))).toBeGreaterThan(0);
    }
    const later = await click();
    expect(later.headers.get('idempotency-replayed')).toBe('true');
    expect(new Set([...accepts, later].map(({ text }) => text)).size).toBe(1);
    const events = await city.register().events(caseNumber);
    expect(historyOf(events, 'case').filter((type) => type === 'case-submitted')).toHaveLength(1);
  });

  test('a cursor goes on in its own list only', async () => {
    const [one, other] = [await filedCase(city), await filedCase(city)];
    const list = (query: string, who: Identity, path = '/v1/applications') =>
      send(city, { method: 'GET', path: `${path}?${query}`, who });
    const first = JSON.parse((await list('limit=1', applicant)).text) as { items: unknown[]; next: string };
    const second = JSON.parse((await list(`limit=1&cursor=${first.next}`, applicant)).text) as typeof first;
    expect([...first.items, ...second.items]).toMatchObject([{ caseNumber: other }, { caseNumber: one }]);
    const tampered = `${first.next.slice(0, -2)}${first.next.endsWith('AA') ? 'BB' : 'AA'}`;
    for (const answer of [
      await list(`cursor=${first.next}`, otherApplicant),
      await list(`cursor=${first.next}`, 'operator', '/v1/operations/overdue-cases'),
      await list(`cursor=${tampered}`, applicant),
    ]) {
      expect(answer.problem()).toMatchObject({ status: 400, type: '/problems/invalid-cursor' });
    }
  });

  test('who asks too often is told when to come back; health is never refused', async () => {
    const ask = () => send(city, { method: 'GET', path: '/v1/catalogue' });
    const asked = [];
    do asked.push(await ask());
    while (asked.at(-1)?.status === 200 && asked.length < 250);
    const refused = asked.at(-1);
    expect(refused?.problem()).toMatchObject({ status: 429, type: '/problems/too-many-requests' });
    expect(refused?.headers.get('ratelimit-policy')).toBe('"public";q=120;w=60');
    expect(refused?.headers.get('ratelimit')).toMatch(/^"public";r=0;t=([1-9]|[1-5]\d|60)$/);
    const wait = Number(refused?.headers.get('retry-after'));
    expect(wait).toBeGreaterThan(0);
    expect((await city.open().call(readHealth, {})).ok).toBe(true);
    await city.advance(wait * 1_000);
    const next = await ask();
    expect(next.status).toBe(200);
    expect(next.headers.get('ratelimit')).toMatch(/^"public";r=119;/);
    const written = await create('rated-1', newForm());
    expect(written.headers.get('ratelimit-policy')).toBe('"write";q=120;w=60');
  });

  test('after kill -9 between claim and completion the same key waits, then finds the one draft', async () => {
    const before = (await owned()).length;
    const form = newForm();
    await city.faults({
      ...{ caller: 'applicant-drafts', service: 'dynamodb', operation: 'TransactWriteItems', times: 1 },
      effect: { kind: 'killAfter' },
    });
    await create('crash-1', form).catch(() => undefined);
    await city.restart();
    const early = await create('crash-1', form);
    expect(early.problem()).toMatchObject({ status: 409, type: '/problems/request-in-flight' });
    await city.advance(12_000);
    const found = await create('crash-1', form);
    expect(found.status).toBe(201);
    const again = await create('crash-1', form);
    expect(again.text).toBe(found.text);
    const drafts = await owned();
    expect(drafts).toHaveLength(before + 1);
    expect(found.headers.get('location')).toBe(`/v1/applications/${drafts[0]?.caseNumber}`);
  });
});
