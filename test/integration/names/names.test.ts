import { describe, expect, test } from 'vitest';
import type * as z from 'zod';
import { accepted } from '../../../shared/contract/client.ts';
import { extendName, refileApplication } from '../../../shared/contract/routes/applicant.ts';
import { checkName } from '../../../shared/contract/routes/public.ts';
import type { NameCheck, nameQuery } from '../../../shared/contract/schemas/public.ts';
import { nameKeptUntil } from '../../../shared/domain/lifecycle/limits.ts';
import { nameOf } from '../../../shared/domain/names/company-name.ts';
import { approveAll, refuse } from '../../support/agencies.ts';
import {
  applicant,
  draftOf,
  openCase,
  otherApplicant,
  progressOf,
  submit,
  untilProgress,
} from '../../support/cases.ts';
import { expectAuditToVerify, historyOf } from '../../support/chain.ts';
import { useCity } from '../../support/city.ts';
import { newForm, newQuietForm, renamed } from '../../support/forms.ts';

const day = 86_400_000;

describe('names', () => {
  const city = useCity();

  const check = (query: Partial<z.input<typeof nameQuery>>): Promise<z.output<typeof NameCheck>> =>
    accepted(city.open(), checkName, {
      query: {
        ...{ registrar: '440604', kind: 'limited-company', industryCode: 'F5139' },
        ...{ region: '佛山市禅城区', tradeName: '听涛', industry: '贸易', ending: '有限公司', ...query },
      },
    });
  const rulesOf = async (query: Parameters<typeof check>[0]) => {
    const { verdict, reasons } = await check(query);
    return [verdict, ...reasons.map(({ rule }) => rule)];
  };
  const ended = (caseNumber: string) => untilProgress(city, caseNumber, 'has ended', ({ endedAt }) => endedAt);
  const extend = (caseNumber: string, who: typeof applicant | typeof otherApplicant = applicant) =>
    city.as(who).call(extendName, { params: { caseNumber } });

  test('are free until one is filed, then taken and near for everybody, who is not told whose they are', async () => {
    expect(await check({})).toEqual({
      ...{ name: '佛山市禅城区听涛贸易有限公司', verdict: 'free', reasons: [], alternatives: [] },
    });
    const form = renamed(newForm(), '听涛');
    const caseNumber = await openCase(city, form);
    const taken = await check({});
    expect(taken).toMatchObject({ verdict: 'taken', reasons: [{ rule: 'name-same', verdict: 'taken' }] });
    expect(taken.reasons[0]?.message).toEqual({
      zh: '该名称已被登记或预留。',
      en: 'This name is registered or reserved.',
    });
    expect(JSON.stringify(taken)).not.toMatch(new RegExp(`${caseNumber}|applicant`));
    expect(await rulesOf({ region: '佛山市' })).toEqual(['taken', 'name-same-words']);
    expect(await rulesOf({ industry: '商贸' })).toEqual(['near', 'name-same-trade-name']);
    expect(await rulesOf({ industry: '五金', industryCode: 'F5174' })).toEqual(['near', 'name-same-trade-name']);
    expect(await rulesOf({ tradeName: '新听涛' })).toEqual(['near', 'name-same-core']);
    expect(await rulesOf({ tradeName: '听淘' })).toEqual(['near', 'name-same-sound']);
    expect(await rulesOf({ industry: '餐饮', industryCode: 'H6210' })).toEqual(['free']);
    expect(await rulesOf({ registrar: '440605', region: '佛山市南海区' })).toEqual(['free']);
    expect(await rulesOf({ tradeName: '最佳听涛' })).toEqual(['forbidden', 'name-superlative']);
    expect(await rulesOf({ tradeName: '听淘控股' })).toEqual(['near', 'name-same-sound', 'name-holding']);
  });

  test('beside one that is taken are suggested, and each that is suggested is free', async () => {
    const { alternatives } = await check({ tradeName: '听淘' });
    expect(alternatives.map(({ tradeName }) => tradeName)).toEqual(['听淘盛', '听淘源', '听淘达']);
    for (const { tradeName, name } of alternatives)
      expect(await check({ tradeName })).toMatchObject({ verdict: 'free', name });
    await openCase(city, renamed(newForm(), '听涛圣'));
    const after = await check({ tradeName: '听淘' });
    expect(after.alternatives.map(({ tradeName }) => tradeName)).toEqual(['听淘源', '听淘达', '听淘隆']);
  });

  test.each([
    ['registrar', '110000', 'form.registrar'],
    ['industryCode', '5139', 'form.industry-code'],
    ['tradeName', ' ', 'form.text'],
    ['kind', 'cooperative', 'form.not-allowed'],
    ['owner', 'me', 'form.unknown-field'],
  ])('with a wrong %s are refused, naming it', async (field, value, code) => {
    const query = {
      registrar: '440604',
      kind: 'limited-company',
      region: '佛山市',
      tradeName: '听涛',
      industry: '贸易',
      ending: '有限公司',
    };
    const url = `${city.demo().apiUrl}/v1/names/check?${new URLSearchParams({ ...query, [field]: value })}`;
    const answer = await fetch(url);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ errors: [{ pointer: `/query/${field}`, code }] });
  });

  test('that sound alike, filed by two at once: exactly one gets it, whoever it is', async () => {
    const pairs = [...'甲乙丙丁戊己庚辛'].map((one) => [`逐浪${one}`, `竹浪${one}`] as const);
    const outcomes = await Promise.all(
      pairs.map(async ([one, other]) => {
        const mine = await draftOf(city, renamed(newForm(), one));
        const others = await draftOf(city, renamed(newForm(), other), otherApplicant);
        const answers = await Promise.all([submit(city, mine), submit(city, others, otherApplicant)]);
        return answers.map(({ status }) => status).sort();
      }),
    );
    expect(outcomes).toEqual(pairs.map(() => [202, 409]));
  });

  test('that are taken are refused with the reason, and with the first alternative that is free', async () => {
    await openCase(city, renamed(newForm(), '观海'));
    const form = renamed(newForm(), '关海');
    const other = (tradeName: string) => nameOf({ ...form.name.proposed, tradeName });
    const alternatives = [other('新观海'), other('望岳'), other('登楼')];
    const wanted = { ...form, name: { ...form.name, alternatives } } as typeof form;
    const draft = await draftOf(city, wanted, otherApplicant);
    expect(await submit(city, draft, otherApplicant)).toMatchObject({
      status: 409,
      problem: {
        type: '/problems/name-taken',
        errors: [
          { pointer: '/form/name/proposed/full', code: 'form.name-same-sound' },
          { pointer: '/form/name/alternatives/0/full', code: 'form.name-same-core' },
        ],
        freeAlternative: '/form/name/alternatives/1',
      },
    });
    expect((await progressOf(city, draft, otherApplicant)).state).toBe('draft');
  });

  test('that are registered stay so: nobody can have one near them', async () => {
    const form = renamed(newQuietForm(), '凌霄');
    const caseNumber = await openCase(city, form);
    await approveAll(city, caseNumber);
    const { nameKeptUntil: until } = await untilProgress(
      city,
      caseNumber,
      'is over',
      ({ state }) => state === 'completed',
    );
    expect(until).toBeUndefined();
    expect(await extend(caseNumber)).toMatchObject({ status: 409, problem: { type: '/problems/too-late' } });
    const draft = await draftOf(city, renamed(newQuietForm(), '凌宵'), otherApplicant);
    expect((await submit(city, draft, otherApplicant)).status).toBe(409);
  });

  test('that are kept after a refusal can be extended once; after that they are free at once', async () => {
    const begun = city.demo().now();
    const first = nameKeptUntil(begun);
    const second = nameKeptUntil(Date.parse(first));
    const form = renamed(newForm(), '枕流');
    const caseNumber = await openCase(city, form);
    await refuse(city, caseNumber, 'local-tax');
    expect(await ended(caseNumber)).toMatchObject({ nameKeptUntil: first });
    const kept = { caseNumber, companyName: form.name.proposed.full, keptUntil: second, extended: true };
    expect((await extend(caseNumber, otherApplicant)).status).toBe(404);
    expect(await extend(caseNumber)).toMatchObject({ status: 200, body: kept });
    expect(await extend(caseNumber)).toMatchObject({ status: 200, body: kept });
    expect(historyOf(await expectAuditToVerify(city.register(), caseNumber), 'case').at(-1)).toBe('name-extended');

    await city.advance(Date.parse(first) - city.demo().now() + day);
    expect(await rulesOf({ tradeName: '枕留' })).toEqual(['near', 'name-same-sound']);
    const refiled = await accepted(city.as(applicant), refileApplication, { params: { caseNumber } });
    expect((await submit(city, refiled.caseNumber, applicant, form)).status).toBe(202);
    expect(
      await untilProgress(city, refiled.caseNumber, 'is open', ({ state }) => state === 'reviewing'),
    ).toMatchObject({
      nameKeptUntil: second,
    });
    // The new case has it now, with what is left of its time.
    expect(await extend(caseNumber)).toMatchObject({ status: 200, body: kept });
    await refuse(city, refiled.caseNumber, 'local-tax');
    await ended(refiled.caseNumber);
    await city.advance(Date.parse(second) - city.demo().now() + 1_000);
    expect(await rulesOf({ tradeName: '枕流' })).toEqual(['free']);
    expect(await extend(refiled.caseNumber)).toMatchObject({ status: 409, problem: { type: '/problems/too-late' } });
    const draft = await draftOf(city, renamed(newForm(), '枕留'), otherApplicant);
    expect((await submit(city, draft, otherApplicant)).status).toBe(202);
  });
});
