import { DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, test } from 'vitest';
import { accepted } from '../../../shared/contract/client.ts';
import { listFailedCases, resumeCase } from '../../../shared/contract/routes/operations.ts';
import { toAttributes } from '../../../shared/store/marshal.ts';
import { approve, approveAll } from '../../support/agencies.ts';
import {
  bellsHung,
  filedCase,
  openCase,
  progressOf,
  untilProgress,
  untilReleased,
  untilState,
} from '../../support/cases.ts';
import { expectAuditToVerify, historyOf } from '../../support/chain.ts';
import { useCity } from '../../support/city.ts';
import { newForm, newQuietForm } from '../../support/forms.ts';
import { engrave, engraverTells, untilSealOrdered } from '../../support/partners.ts';
import type { Item } from '../../support/register.ts';
import { until } from '../../support/until.ts';

describe('a technical failure', () => {
  const city = useCity();
  const failedCase = async (caseNumber: string) => {
    const page = await accepted(city.as('operator'), listFailedCases, { query: { limit: 100 } });
    return page.items.find((one) => one.caseNumber === caseNumber);
  };
  const untilFailed = (caseNumber: string) =>
    until(`${caseNumber} is with the operators`, () => failedCase(caseNumber));
  const resume = (caseNumber: string) => city.as('operator').call(resumeCase, { params: { caseNumber } });

  /** Takes an item out of the table, as a fault in our own code or data would; answers how to put it back. */
  const damage = async (caseNumber: string, isIt: (item: Item) => boolean): Promise<() => Promise<unknown>> => {
    const { client, table: TableName, ofCase } = city.register();
    const item = (await ofCase(caseNumber)).find(isIt);
    if (item === undefined) throw new Error('nothing to damage');
    await client.send(new DeleteItemCommand({ TableName, Key: toAttributes({ pk: item.pk, sk: item.sk }) }));
    return () => client.send(new PutItemCommand({ TableName, Item: toAttributes(item) }));
  };

  const privateUseSize = 98_999;
  const codeOf = async (caseNumber: string) =>
    (await city.register().numbers(caseNumber)).find(({ kind }) => kind === 'organization-code')?.value;

  test('in one branch closes nothing: the case is with the operators, and resume finishes it', async () => {
    await city.faults({
      caller: 'open-review',
      bodyMatches: 'REVIEW#state-tax',
      times: 1,
      effect: { kind: 'delay', ms: 1_500 },
    });
    const caseNumber = await filedCase(city, newQuietForm());
    await until('the branch begins', async () => (await city.hits()) === 1);
    const repair = await damage(caseNumber, ({ entity, item }) => entity === 'review' && item === 'state-tax');
    expect(await untilFailed(caseNumber)).toMatchObject({ state: 'reviewing', failure: 'Error', attempt: 1 });
    const failed = await progressOf(city, caseNumber);
    expect(failed).toMatchObject({ state: 'reviewing', delayed: true });
    expect(failed.reviews.every(({ state }) => state === 'open' || state === 'not-applicable')).toBe(true);
    // The siblings go on as if nothing had happened.
    await approve(city, caseNumber, 'local-tax');

    await repair();
    expect(await resume(caseNumber)).toMatchObject({ status: 202, body: { attempt: 2 } });
    expect(await resume(caseNumber)).toMatchObject({ status: 409, problem: { type: '/problems/not-failed' } });
    await bellsHung(city, caseNumber);
    expect(await failedCase(caseNumber)).toBeUndefined();
    expect(await progressOf(city, caseNumber)).toMatchObject({ delayed: false });
    await approveAll(city, caseNumber);
    await untilState(city, caseNumber, 'completed');
    const events = await expectAuditToVerify(city.register(), caseNumber);
    expect(historyOf(events, 'case')).toEqual([
      'draft-created',
      'case-submitted',
      'case-accepted',
      'execution-failed',
      'case-resumed',
      'numbers-assigned',
      'certificates-composed',
      'case-released',
      'case-completed',
    ]);
  });

  test('after the numbers are assigned does not number the case again', async () => {
    const caseNumber = await openCase(city, newForm());
    await approveAll(city, caseNumber);
    await untilSealOrdered(city, caseNumber);
    const numbers = await city.register().numbers(caseNumber);
    const repair = await damage(caseNumber, ({ entity }) => entity === 'numbers');
    expect((await engraverTells(city, caseNumber)).ok).toBe(true);
    expect(await untilFailed(caseNumber)).toMatchObject({ state: 'numbered', failure: 'Error' });
    await repair();
    expect((await resume(caseNumber)).status).toBe(202);
    await untilReleased(city, caseNumber);
    expect(await city.register().numbers(caseNumber)).toEqual(numbers);
    expect(
      city
        .demo()
        .courier.ledger.parcels()
        .filter(({ reference }) => reference === caseNumber).length,
    ).toBeLessThanOrEqual(1);
    await expectAuditToVerify(city.register(), caseNumber);
  });

  test('that passes by itself is retried: nobody is told', async () => {
    await city.faults({ caller: 'assign-numbers', service: 'dynamodb', times: 6, effect: { kind: 'throttle' } });
    const caseNumber = await openCase(city, newForm());
    await approveAll(city, caseNumber);
    await engrave(city, caseNumber);
    const { delayed } = await untilProgress(city, caseNumber, 'is released', ({ releasedAt }) => releasedAt);
    expect(delayed).toBe(false);
    const events = await expectAuditToVerify(city.register(), caseNumber);
    expect(historyOf(events, 'case')).not.toContain('execution-failed');
  });

  test('of a range of numbers that is used up is named, and ends with another range: a parameter, no release', async () => {
    await city.register().drawSequence('organization-code#PDY', privateUseSize - 1);
    const last = await openCase(city, newQuietForm());
    await approveAll(city, last);
    await untilState(city, last, 'completed');
    expect(await codeOf(last)).toMatch(/^PDY98999-/);

    const caseNumber = await openCase(city, newQuietForm());
    await approveAll(city, caseNumber);
    expect(await untilFailed(caseNumber)).toMatchObject({
      ...{ state: 'reviewing', failure: 'RangeExhausted', range: { kind: 'organization-code', scope: 'PDY' } },
      remedy: { zh: expect.stringContaining('号段'), en: expect.stringContaining('OrganizationCodeRange') },
    });
    expect(await progressOf(city, caseNumber)).toMatchObject({ state: 'reviewing', delayed: true });
    expect(await city.register().numbers(caseNumber)).toEqual([]);
    // Asked again without a new range it stops again, and the sequence is not counted beyond its end.
    expect((await resume(caseNumber)).status).toBe(202);
    await until('it has failed again', async () => (await failedCase(caseNumber))?.attempt === 2);
    expect(await city.register().sequences()).toMatchObject({ 'organization-code#PDY': privateUseSize });

    await city.redeploy({ OrganizationCodeRange: 'PDY50000-PDY50009' });
    expect((await resume(caseNumber)).status).toBe(202);
    await untilState(city, caseNumber, 'completed');
    expect(await codeOf(caseNumber)).toMatch(/^PDY50000-/);
    expect(await failedCase(caseNumber)).toBeUndefined();
    await expectAuditToVerify(city.register(), caseNumber);
  });
});
