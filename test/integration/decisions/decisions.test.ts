import { describe, expect, test } from 'vitest';
import { accepted } from '../../../shared/contract/client.ts';
import { listReviews } from '../../../shared/contract/routes/agency.ts';
import { agencyOf, approve, approveAll, decide, itemCodes, reviewOf } from '../../support/agencies.ts';
import { bellsHung, filedCase, openCase, progressOf, untilProgress, untilState } from '../../support/cases.ts';
import { expectAuditToVerify, historyOf } from '../../support/chain.ts';
import { useCity } from '../../support/city.ts';
import { newForm, newQuietForm } from '../../support/forms.ts';

describe('decisions', () => {
  const city = useCity();

  test('of twenty equal decisions at once exactly one counts, and all get its answer', async () => {
    const caseNumber = await openCase(city, newQuietForm());
    const { digest } = await reviewOf(city, caseNumber, 'state-tax');
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => decide(city, caseNumber, 'state-tax', 'approve', digest)),
    );
    const bodies = answers.map((answer) => (answer.ok ? answer.body : answer.problem));
    expect(new Set(bodies.map((body) => JSON.stringify(body))).size).toBe(1);
    expect(answers[0]).toMatchObject({ ok: true, body: { state: 'approved' } });
    const events = await expectAuditToVerify(city.register(), caseNumber);
    expect(historyOf(events, 'review:state-tax')).toEqual(['review-opened', 'review-approved']);

    await approveAll(city, caseNumber);
    await untilState(city, caseNumber, 'completed');
  });

  test('of twenty contradictory decisions at once exactly one counts, the others get a conflict that says which', async () => {
    const caseNumber = await openCase(city, newQuietForm());
    const { digest } = await reviewOf(city, caseNumber, 'local-tax');
    const wanted = Array.from({ length: 20 }, (_, at) => (at % 2 === 0 ? 'approve' : 'refuse') as 'approve' | 'refuse');
    const answers = await Promise.all(
      wanted.map((decision) => decide(city, caseNumber, 'local-tax', decision, digest)),
    );
    const { state } = await reviewOf(city, caseNumber, 'local-tax');
    const counted = state === 'approved' ? 'approve' : 'refuse';
    for (const [at, answer] of answers.entries()) {
      if (wanted[at] === counted) expect(answer).toMatchObject({ ok: true, body: { state } });
      else expect(answer).toMatchObject({ ok: false, status: 409 });
    }
    const events = await expectAuditToVerify(city.register(), caseNumber);
    expect(historyOf(events, 'review:local-tax')).toEqual(['review-opened', `review-${state}`]);
  });

  test('a decision on a digest that is not the form’s, on a decided or on a cancelled review is a conflict', async () => {
    const caseNumber = await openCase(city, newQuietForm());
    const { digest } = await reviewOf(city, caseNumber, 'state-tax');
    const stale = await decide(city, caseNumber, 'state-tax', 'approve', `sha256:${'0'.repeat(64)}`);
    expect(stale).toMatchObject({ ok: false, status: 409, problem: { type: '/problems/form-changed' } });
    expect((await reviewOf(city, caseNumber, 'state-tax')).state).toBe('open');

    await approve(city, caseNumber, 'state-tax');
    const other = await decide(city, caseNumber, 'state-tax', 'refuse', digest);
    expect(other).toMatchObject({ status: 409, problem: { type: '/problems/review-decided', state: 'approved' } });
    expect((await decide(city, caseNumber, 'state-tax', 'approve', digest)).status).toBe(200);

    const local = await reviewOf(city, caseNumber, 'local-tax');
    const name = await reviewOf(city, caseNumber, 'name-approval');
    expect((await decide(city, caseNumber, 'local-tax', 'refuse', local.digest)).status).toBe(200);
    await untilState(city, caseNumber, 'refused');
    const late = await decide(city, caseNumber, 'name-approval', 'approve', name.digest);
    expect(late).toMatchObject({ ok: false, status: 409, problem: { type: '/problems/review-closed' } });
  });

  test('all six at the same moment: the case is released once', async () => {
    const form = newForm('foshan-llc', (one) => ({ ...one, delivery: { method: 'electronic' } }) as typeof one);
    const caseNumber = await openCase(city, form);
    await Promise.all(itemCodes.map((item) => approve(city, caseNumber, item)));
    await untilProgress(city, caseNumber, 'is numbered', ({ state }) => state === 'numbered');
    expect(await city.register().numbers(caseNumber)).toHaveLength(5);
  });

  test('an approval that comes before its bell hangs counts', async () => {
    // The branch of this item is held back; its agency has the review already.
    await city.faults({
      caller: 'open-review',
      bodyMatches: 'REVIEW#state-tax',
      times: 3,
      effect: { kind: 'throttle' },
    });
    const caseNumber = await filedCase(city, newQuietForm());
    await untilProgress(city, caseNumber, 'is under review', ({ reviews }) => reviews.length === 6);
    await approve(city, caseNumber, 'state-tax');
    await bellsHung(city, caseNumber);
    await approveAll(city, caseNumber, ['state-tax']);
    await untilState(city, caseNumber, 'completed');
  });

  test('what is decided leaves the worklist of its office', async () => {
    const caseNumber = await openCase(city, newForm());
    const inWorklist = async (): Promise<boolean> => {
      const { office } = await reviewOf(city, caseNumber, 'state-tax');
      const page = await accepted(agencyOf(city, 'state-tax'), listReviews, {
        params: { office },
        query: { limit: 100 },
      });
      return page.items.some((one) => one.caseNumber === caseNumber);
    };
    expect(await inWorklist()).toBe(true);
    await approve(city, caseNumber, 'state-tax');
    expect(await inWorklist()).toBe(false);
    expect((await progressOf(city, caseNumber)).reviews.find(({ item }) => item === 'state-tax')?.state).toBe(
      'approved',
    );
  });
});
