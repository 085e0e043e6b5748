import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { accepted } from '../../../shared/contract/client.ts';
import {
  checkApplication,
  listApplications,
  readApplication,
  submitApplication,
} from '../../../shared/contract/routes/applicant.ts';
import { applicant, draftOf, madeReady, openCase, progressOf, readyDraft, submit } from '../../support/cases.ts';
import { historyOf } from '../../support/chain.ts';
import { useCity } from '../../support/city.ts';
import { newForm } from '../../support/forms.ts';
import { type RawCall, send } from '../../support/raw.ts';
import { limitedPartnership, nameless, twentyFaults, wrongInTwentyWays } from '../../support/wrong-forms.ts';

const invalid = (): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL('../../../examples/invalid-five-ways.json', import.meta.url), 'utf8'));

const brackets = 500_000;
const bodies: [string, string, number, string][] = [
  ['is no JSON', '{"form":', 400, 'malformed-json'],
  ['is empty', '', 400, 'malformed-json'],
  ['is a megabyte of nesting', '['.repeat(brackets) + ']'.repeat(brackets), 413, 'request-too-large'],
  [
    'is a quarter of a megabyte of nesting',
    `{"form":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
    400,
    'invalid-request',
  ],
  ['is a megabyte of text', JSON.stringify({ form: { name: 'x'.repeat(1_000_000) } }), 413, 'request-too-large'],
  ['has unknown fields', '{"form":{},"owner":"somebody-else","state":"released"}', 400, 'invalid-request'],
  ['is an array', '[]', 400, 'invalid-request'],
  ['is null', 'null', 400, 'invalid-request'],
  ['has a prototype in it', '{"__proto__":{"form":{}},"constructor":1}', 400, 'invalid-request'],
  ['has a form that is a text', '{"form":"no form"}', 422, 'form-invalid'],
  ['has a form with an unknown field', '{"form":{"nickname":"春晖"}}', 422, 'form-invalid'],
  ['has half a character', '{"form":{"basics":{"phone":"\\ud800"}}}', 400, 'invalid-request'],
];

describe('bad input', () => {
  const city = useCity();
  const create = (call: Partial<RawCall>) => send(city, { path: '/v1/applications', who: applicant, ...call });
  const owned = async () => (await accepted(city.as(applicant), listApplications, { query: { limit: 100 } })).items;

  test.each(bodies)(
    'a body that %s is a problem document, and nothing is stored',
    async (_what, body, status, type) => {
      const before = await owned();
      const answer = await create({ body });
      expect(answer.status).toBe(status);
      expect(answer.type).toContain('application/problem+json');
      expect(answer.problem()).toMatchObject({ type: `/problems/${type}`, status });
      expect(await owned()).toEqual(before);
    },
  );

  test('another content type, and broken UTF-8, are refused', async () => {
    const body = JSON.stringify({ form: {} });
    expect((await create({ body, headers: { 'content-type': 'text/plain' } })).status).toBe(415);
    expect((await create({ body, headers: { 'content-type': 'application/x-www-form-urlencoded' } })).status).toBe(415);
    const broken = await create({ body: new Uint8Array([0xff, 0xfe, 0x7b]) });
    expect(broken.problem()).toMatchObject({ status: 400 });
  });

  test.each([
    ['zh-CN', /[㐀-鿿]/],
    ['en', /^[^㐀-鿿]+$/],
  ])('every wrong field of a form is named at once, in %s', async (language, script) => {
    const before = await owned();
    const { problem } = await create({
      body: JSON.stringify({ form: invalid() }),
      headers: { 'accept-language': language },
    });
    const found = problem();
    expect(found.title).toMatch(script);
    const named = found.errors?.map(({ pointer }) => pointer) ?? [];
    expect(named).toContain('/form/basics/nickname');
    for (const { message } of found.errors ?? []) expect(message).toMatch(script);
    expect(await owned()).toEqual(before);
  });

  test('submitting a form with wrong check characters and sums names all of them, and it stays a draft', async () => {
    const form = newForm();
    const [first, second, third, fourth] = form.shareholders;
    const wrong = {
      ...form,
      shareholders: [first, second, third, { ...fourth, citizenId: '440606198409170040' }],
      establishment: { ...form.establishment, registeredCapital: '200' },
      contacts: { ...form.contacts, finance: { ...form.contacts.finance, ...invalidFinance() } },
    };
    const caseNumber = await draftOf(city, wrong);
    const before = await accepted(city.as(applicant), readApplication, { params: { caseNumber } });
    const answer = await city.as(applicant).call(submitApplication, { params: { caseNumber } });
    const pointers = answer.ok ? [] : (answer.problem.errors ?? []).map(({ pointer }) => pointer);
    expect(answer.status).toBe(422);
    expect(pointers).toEqual(
      expect.arrayContaining([
        '/form/shareholders/3/citizenId',
        '/form/establishment/registeredCapital',
        '/form/officers/supervisors/0/citizenId',
      ]),
    );
    expect(await accepted(city.as(applicant), readApplication, { params: { caseNumber } })).toEqual(before);
    expect((await progressOf(city, caseNumber)).state).toBe('draft');
    // Its files have come to it; the case itself has not moved.
    expect(historyOf(await city.register().events(caseNumber), 'case')).toEqual(['draft-created']);
  });

  test('a form of another kind that is wrong in 20 ways answers with 20 problems at once, checked and submitted', async () => {
    const caseNumber = await draftOf(city, wrongInTwentyWays());
    const checked = await accepted(city.as(applicant), checkApplication, { params: { caseNumber } });
    expect(checked.ready).toBe(false);
    expect(checked.problems.map(({ pointer, code }) => `${code} ${pointer}`).sort()).toEqual(twentyFaults);
    for (const { message } of checked.problems) expect(message).toMatch(/[㐀-鿿]/);
    expect(checked.missing).toEqual(['/form/basics/phone']);
    const answer = await submit(city, caseNumber);
    const errors = answer.ok ? [] : (answer.problem.errors ?? []);
    expect(answer.status).toBe(422);
    expect(errors.map(({ pointer, code }) => `${code} ${pointer}`).sort()).toEqual(twentyFaults);
    expect((await progressOf(city, caseNumber)).state).toBe('draft');
  });

  test('a check of a good form says who will look at what, and whether its name is free; nothing is reserved', async () => {
    const form = newForm('foshan-one-person');
    const check = (caseNumber: string) =>
      accepted(city.as(applicant), checkApplication, { params: { caseNumber }, headers: { 'accept-language': 'en' } });
    const [first, second] = [await readyDraft(city, form), await draftOf(city, form)];
    const good = await check(first);
    expect(good).toMatchObject({ ready: true, problems: [], missing: [] });
    expect(good.names).toEqual([
      { pointer: '/form/name/proposed/full', name: form.name.proposed.full, standing: 'free' },
    ]);
    expect(good.reviews.map(({ item }) => item)).toContain('local-tax');
    const looked = good.reviews.flatMap(({ attention }) => attention);
    expect(looked.map(({ code }) => code)).toContain('attention.one-person-once');
    for (const { message } of looked) expect(message).toMatch(/^[^㐀-鿿]+$/);
    expect((await submit(city, second)).status).toBe(202);
    const late = await check(first);
    expect(late).toMatchObject({ ready: false, names: [{ standing: 'taken' }] });
    expect(late.problems).toMatchObject([{ pointer: '/form/name/proposed/full', code: 'form.name-same' }]);
    const submitted = await city.as(applicant).call(checkApplication, { params: { caseNumber: second } });
    expect(submitted.ok ? '' : submitted.problem.type).toBe('/problems/not-a-draft');
  });

  test('a check of an empty draft names what is missing; one of a nameless business needs no name', async () => {
    const check = (caseNumber: string) => accepted(city.as(applicant), checkApplication, { params: { caseNumber } });
    const empty = await check(await draftOf(city, {}));
    expect(empty.missing).toEqual(expect.arrayContaining(['/form/kind', '/form/basics', '/form/seals']));
    expect(empty.names).toEqual([]);
    const caseNumber = await draftOf(city, nameless());
    expect(await check(caseNumber)).toMatchObject({ ready: false, problems: [], names: [] });
    await madeReady(city, caseNumber);
    expect(await check(caseNumber)).toMatchObject({ ready: true, consents: [], missingMaterials: [] });
    expect((await submit(city, caseNumber)).status).toBe(202);
  });

  test('a form may not have what its regime does not ask', async () => {
    const answer = await create({ body: JSON.stringify({ form: { ...limitedPartnership(), employment: {} } }) });
    expect(answer.problem().errors).toMatchObject([{ pointer: '/form/employment', code: 'form.unknown-field' }]);
  });

  test('an edit needs the version that it is of', async () => {
    const form = newForm();
    const caseNumber = await draftOf(city, form);
    const path = `/v1/applications/${caseNumber}`;
    const edit = (headers: Record<string, string>) =>
      send(city, { method: 'PUT', path, who: applicant, body: JSON.stringify({ form }), headers });
    expect((await edit({})).problem()).toMatchObject({ status: 428, type: '/problems/if-match-required' });
    expect((await edit({ 'if-match': '"7"' })).problem()).toMatchObject({
      status: 412,
      type: '/problems/edited-meanwhile',
    });
    const etag = (await city.as(applicant).call(readApplication, { params: { caseNumber } })).headers.get('etag') ?? '';
    const both = await Promise.all([edit({ 'if-match': etag }), edit({ 'if-match': etag })]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect((await edit({ 'if-match': etag })).status).toBe(412);
  });

  test('wrong parameters, cursors and items are named', async () => {
    const get = (path: string) => send(city, { method: 'GET', path, who: applicant });
    const pointersOf = async (path: string) => (await get(path)).problem().errors?.map(({ pointer }) => pointer);
    expect(await pointersOf('/v1/applications?limit=0&colour=red')).toEqual(
      expect.arrayContaining(['/query/limit', '/query/colour']),
    );
    expect(await pointersOf('/v1/applications/nonsense')).toEqual(['/path/caseNumber']);
    const foreign = Buffer.from(
      JSON.stringify({ pk: 'a', sk: 'b', ownerKey: 'OWNER#applicant-yi', ownerSort: 'x' }),
    ).toString('base64url');
    for (const cursor of [
      'bogus',
      foreign,
      Buffer.from('[1').toString('base64url'),
      Buffer.from('{"pk":{}}').toString('base64url'),
    ]) {
      expect((await get(`/v1/applications?cursor=${cursor}`)).problem()).toMatchObject({
        type: '/problems/invalid-cursor',
      });
    }
    expect((await get('/v1/certificates/%27%20OR%201')).status).toBe(400);
  });

  test('a digest that is none is named, before anything is compared with it', async () => {
    const caseNumber = await openCase(city, newForm());
    const upload = { fileName: 'a.pdf', mediaType: 'application/pdf', size: 1, sha256: 'ZZ', materials: ['articles'] };
    const sent = [
      [`/v1/cases/${caseNumber}/reviews/state-tax/decision`, 'agency-state-tax', { decision: 'approve', digest: 'zz' }],
      [
        `/v1/consents/${caseNumber}/answer`,
        'applicant-wu',
        { answer: 'confirmed', digest: `sha256:${'A'.repeat(64)}` },
      ],
      [`/v1/applications/${caseNumber}/materials`, applicant, upload],
    ] as const;
    const errors = [
      { pointer: '/digest', code: 'form.digest' },
      { pointer: '/digest', code: 'form.digest' },
      {
        ...{ pointer: '/sha256', code: 'form.sha256' },
        message: 'A SHA-256 digest is expected, written as 64 lowercase hex digits.',
      },
    ];
    for (const [at, [path, who, body]] of sent.entries()) {
      const headers = { 'accept-language': 'en' };
      const { status, problem } = await send(city, { path, who, headers, body: JSON.stringify(body) });
      expect(status).toBe(400);
      expect(problem()).toMatchObject({ type: '/problems/invalid-request', errors: [errors[at]] });
    }
  });

  test('a decision without reasons, or with unknown ones, is refused and the review stays open', async () => {
    const caseNumber = await openCase(city, newForm());
    const path = `/v1/cases/${caseNumber}/reviews/state-tax/decision`;
    const decide = (body: unknown) => send(city, { path, who: 'agency-state-tax', body: JSON.stringify(body) });
    for (const body of [
      { decision: 'refuse', digest: 'x' },
      { decision: 'refuse', digest: 'x', reasons: [] },
      { decision: 'perhaps' },
      {},
    ]) {
      const { status, problem } = await decide(body);
      expect(status).toBe(400);
      expect(problem().errors?.length).toBeGreaterThan(0);
    }
    const item = await send(city, {
      path: path.replace('state-tax', 'no-such-item'),
      who: 'agency-state-tax',
      body: '{}',
    });
    expect(item.status).toBe(400);
    const { reviews } = await progressOf(city, caseNumber);
    expect(reviews.every(({ state }) => state === 'open')).toBe(true);
  });
});

/** The supervisor as the person in charge of finance: a conflict of offices. */
const invalidFinance = () => ({ name: '示例丙', citizenId: '440605197506210039', phone: '13800000003' });
