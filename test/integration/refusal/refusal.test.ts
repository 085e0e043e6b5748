import { describe, expect, test } from 'vitest';
import { accepted } from '../../../shared/contract/client.ts';
import { refileApplication } from '../../../shared/contract/routes/applicant.ts';
import { readDocument } from '../../../shared/contract/routes/documents.ts';
import { masked } from '../../../shared/domain/personal/masked.ts';
import { approve, decide, refuse, reviewOf } from '../../support/agencies.ts';
import {
  applicant,
  batchOf,
  draftOf,
  openCase,
  otherApplicant,
  progressOf,
  submit,
  untilProgress,
  untilState,
} from '../../support/cases.ts';
import { expectAuditToVerify, historyOf } from '../../support/chain.ts';
import { useCity } from '../../support/city.ts';
import { documentOf, documentsOf, pageOf } from '../../support/documents.ts';
import { newForm, newQuietForm, newTradeName, renamed } from '../../support/forms.ts';

describe('a refusal', () => {
  const city = useCity();
  const ended = (caseNumber: string) => untilProgress(city, caseNumber, 'has ended', ({ endedAt }) => endedAt);

  test('cancels the open siblings, keeps what was approved, and uses no number', async () => {
    const before = await city.register().sequences();
    const caseNumber = await openCase(city, newForm());
    await approve(city, caseNumber, 'name-approval');
    await refuse(city, caseNumber, 'state-tax');
    const { state, reviews } = await ended(caseNumber);
    expect(state).toBe('refused');
    expect(Object.fromEntries(reviews.map((review) => [review.item, review.state]))).toEqual({
      'name-approval': 'approved',
      'business-licence': 'cancelled',
      'organization-code': 'cancelled',
      'state-tax': 'refused',
      'local-tax': 'cancelled',
      'company-seal': 'cancelled',
    });
    expect(reviews.find(({ item }) => item === 'state-tax')?.reasons).toEqual([{ text: '材料不符' }]);
    expect((await documentsOf(city, caseNumber)).map(({ id }) => id)).toEqual(['JS-1', 'SL-1', 'BP-1']);
    expect(await batchOf(city, caseNumber)).toBeUndefined();
    expect(await city.register().numbers(caseNumber)).toEqual([]);
    expect(await city.register().sequences()).toEqual(before);
    const events = await expectAuditToVerify(city.register(), caseNumber);
    expect(historyOf(events, 'case').at(-1)).toBe('case-closed');
    expect(historyOf(events, 'review:local-tax')).toEqual(['review-opened', 'review-cancelled']);
  });

  test('is a decision that the applicant reads and prints: its reasons, and the rights of review and appeal', async () => {
    const caseNumber = await openCase(city, newQuietForm());
    await refuse(city, caseNumber, 'local-tax');
    await ended(caseNumber);
    const { document, digest } = await documentOf(city, caseNumber, 'BP-1');
    expect(document).toMatchObject({
      ...{ kind: 'refusal-decision', number: `${caseNumber}-BP-1`, reasons: [{ text: '材料不符' }] },
      rights: { review: { authority: 'superior-tax-authority', days: 60 }, lawsuit: { months: 6 } },
    });
    const { page, headers } = await pageOf(city, caseNumber, 'BP-1');
    for (const text of ['不予批准决定书', '材料不符', '60日内', '6个月内', 'within 60 days', digest])
      expect(page).toContain(text);
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-[^']+';/);
    const again = await pageOf(city, caseNumber, 'BP-1');
    expect(again.page).toBe(page);
    expect(again.headers.get('etag')).toBe(headers.get('etag'));
    // Nobody else reads it, and nothing of an approval is there.
    for (const [who, id] of [
      [otherApplicant, 'BP-1'],
      [applicant, 'PZ-1'],
    ] as const) {
      const answer = await city.as(who).call(readDocument, { params: { caseNumber, document: id } });
      expect(answer).toMatchObject({ ok: false, status: 404, problem: { type: '/problems/not-found' } });
    }
  });

  test('keeps the name for the same applicant, who refiles; another gets a conflict', async () => {
    const form = newForm();
    const caseNumber = await openCase(city, form);
    await refuse(city, caseNumber, 'local-tax');
    await ended(caseNumber);

    const foreign = await draftOf(city, form, otherApplicant);
    const taken = await submit(city, foreign, otherApplicant);
    expect(taken).toMatchObject({ ok: false, status: 409, problem: { type: '/problems/name-taken' } });
    expect(taken.ok || taken.problem.errors?.[0]?.pointer).toBe('/form/name/proposed/full');
    expect((await progressOf(city, foreign, otherApplicant)).state).toBe('draft');

    const refiled = await accepted(city.as(applicant), refileApplication, { params: { caseNumber } });
    expect(refiled).toMatchObject({ state: 'draft', version: 1, form: masked(form) });
    expect(refiled.caseNumber).not.toBe(caseNumber);
    expect((await submit(city, refiled.caseNumber, applicant, form)).status).toBe(202);
    await untilState(city, refiled.caseNumber, 'reviewing');
  });

  test('of the name itself frees the name', async () => {
    const form = newQuietForm();
    const caseNumber = await openCase(city, form);
    await refuse(city, caseNumber, 'name-approval');
    await ended(caseNumber);
    const foreign = await draftOf(city, form, otherApplicant);
    expect((await submit(city, foreign, otherApplicant)).status).toBe(202);
  });

  test('by two agencies at the same moment ends the case once', async () => {
    const caseNumber = await openCase(city, newForm());
    const refused = async (item: 'state-tax' | 'local-tax') =>
      decide(city, caseNumber, item, 'refuse', (await reviewOf(city, caseNumber, item)).digest);
    const answers = await Promise.all([refused('state-tax'), refused('local-tax')]);
    expect(answers.some(({ ok }) => ok)).toBe(true);
    // One that comes when the other has ended the case already is told so.
    for (const answer of answers) expect(answer.ok || answer.problem.type).toBeOneOf([true, '/problems/review-closed']);
    await ended(caseNumber);
    const events = await expectAuditToVerify(city.register(), caseNumber);
    expect(historyOf(events, 'case').filter((type) => type === 'case-closed')).toHaveLength(1);
  });

  test('a case that has not ended cannot be refiled, and a live case holds its name against all', async () => {
    const form = newForm();
    const caseNumber = await openCase(city, form);
    const early = await city.as(applicant).call(refileApplication, { params: { caseNumber } });
    expect(early).toMatchObject({ ok: false, status: 409, problem: { type: '/problems/not-ended' } });
    const twice = await draftOf(city, form);
    expect(await submit(city, twice)).toMatchObject({ status: 409, problem: { type: '/problems/name-taken' } });
    const other = await draftOf(city, renamed(form, newTradeName()), otherApplicant);
    expect((await submit(city, other, otherApplicant)).status).toBe(202);
  });
});
