import { describe, expect, test } from 'vitest';
import { refileApplication, withdrawApplication } from '../../../shared/contract/routes/applicant.ts';
import { approve, approveAll, decide, reviewOf } from '../../support/agencies.ts';
import {
  applicant,
  batchOf,
  draftOf,
  openCase,
  otherApplicant,
  submit,
  untilProgress,
  untilState,
} from '../../support/cases.ts';
import { expectAuditToVerify, historyOf } from '../../support/chain.ts';
import { useCity } from '../../support/city.ts';
import { newForm, newQuietForm } from '../../support/forms.ts';
import { untilSealOrdered } from '../../support/partners.ts';
import { until } from '../../support/until.ts';

describe('a withdrawal', () => {
  const city = useCity();
  const withdraw = (caseNumber: string) => city.as(applicant).call(withdrawApplication, { params: { caseNumber } });
  const tooLate = { ok: false, status: 409, problem: { type: '/problems/too-late' } };

  test('ends the case, cancels what is open, releases nothing and keeps the name', async () => {
    const form = newForm();
    const caseNumber = await openCase(city, form);
    await approve(city, caseNumber, 'name-approval');
    expect(await withdraw(caseNumber)).toMatchObject({ status: 200, body: { state: 'withdrawn' } });
    expect(await withdraw(caseNumber)).toMatchObject({ status: 200, body: { state: 'withdrawn' } });
    const { reviews } = await untilProgress(city, caseNumber, 'is closed', ({ endedAt }) => endedAt);
    expect(reviews.filter(({ state }) => state === 'cancelled')).toHaveLength(5);
    expect(await batchOf(city, caseNumber)).toBeUndefined();
    expect(await city.register().numbers(caseNumber)).toEqual([]);
    const events = await expectAuditToVerify(city.register(), caseNumber);
    expect(historyOf(events, 'case').slice(-2)).toEqual(['case-withdrawn', 'case-closed']);

    const foreign = await draftOf(city, form, otherApplicant);
    expect(await submit(city, foreign, otherApplicant)).toMatchObject({ status: 409 });
    const refiled = await city.as(applicant).call(refileApplication, { params: { caseNumber } });
    expect(refiled.ok && (await submit(city, refiled.body.caseNumber, applicant, form)).status).toBe(202);
  });

  test('is too late once the last approval is recorded, before and after the numbers', async () => {
    const caseNumber = await openCase(city, newForm());
    await city.faults({ caller: 'assign-numbers', operation: 'Query', times: 1, effect: { kind: 'delay', ms: 1_000 } });
    await approveAll(city, caseNumber);
    expect(await withdraw(caseNumber)).toMatchObject(tooLate);
    await untilSealOrdered(city, caseNumber);
    expect(await withdraw(caseNumber)).toMatchObject(tooLate);
  });

  test('is too late for a draft and for a case that an agency has refused', async () => {
    expect(await withdraw(await draftOf(city, newForm()))).toMatchObject(tooLate);
    const caseNumber = await openCase(city, newQuietForm());
    const { digest } = await reviewOf(city, caseNumber, 'state-tax');
    await decide(city, caseNumber, 'state-tax', 'refuse', digest);
    expect(await withdraw(caseNumber)).toMatchObject(tooLate);
    await untilState(city, caseNumber, 'refused');
  });

  test('that races for the last approval: one of the two counts, and the case ends accordingly', async () => {
    for (let round = 0; round < 4; round += 1) {
      const caseNumber = await openCase(city, newQuietForm());
      await approveAll(city, caseNumber, ['local-tax']);
      const { digest } = await reviewOf(city, caseNumber, 'local-tax');
      const [withdrawn, approved] = await Promise.all([
        withdraw(caseNumber),
        decide(city, caseNumber, 'local-tax', 'approve', digest),
      ]);
      expect([withdrawn.ok, approved.ok].filter(Boolean)).toHaveLength(1);
      if (withdrawn.ok) await untilProgress(city, caseNumber, 'is closed', ({ endedAt }) => endedAt);
      const state = withdrawn.ok ? 'withdrawn' : 'completed';
      await untilState(city, caseNumber, state);
      expect((await batchOf(city, caseNumber)) !== undefined).toBe(approved.ok);
      await expectAuditToVerify(city.register(), caseNumber);
    }
  });

  test('before the workflow has begun is closed all the same', async () => {
    await city.faults({ caller: 'applicant-cases', service: 'states', effect: { kind: 'throttle' } });
    const form = newQuietForm();
    const caseNumber = await draftOf(city, form);
    expect((await submit(city, caseNumber)).status).toBe(202);
    expect(await withdraw(caseNumber)).toMatchObject({ status: 200 });
    await city.faults();
    await city.advance(120_000);
    await until('the sweeper has had it closed', async () => {
      await city.sweep();
      return (await city.register().entities(caseNumber, 'case'))[0]?.endedAt !== undefined;
    });
    const again = await draftOf(city, form);
    expect((await submit(city, again)).status).toBe(202);
  });
});
