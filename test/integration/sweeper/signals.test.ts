import { describe, expect, test } from 'vitest';
import { accepted } from '../../../shared/contract/client.ts';
import { withdrawApplication } from '../../../shared/contract/routes/applicant.ts';
import { recordCollection } from '../../../shared/contract/routes/partners.ts';
import { approve, approveAll, itemCodes, refuse } from '../../support/agencies.ts';
import {
  applicant,
  bellsHung,
  draftOf,
  madeReady,
  openCase,
  progressOf,
  submit,
  untilProgress,
  untilState,
} from '../../support/cases.ts';
import { expectAuditToVerify, historyOf } from '../../support/chain.ts';
import { useCity } from '../../support/city.ts';
import { workflowDown } from '../../support/faults.ts';
import { newForm, newQuietForm } from '../../support/forms.ts';
import type { FunctionName } from '../../support/function-names.ts';
import {
  courierTells,
  deliver,
  engrave,
  engraverTells,
  untilBooked,
  untilSealOrdered,
} from '../../support/partners.ts';

const minutes = 60_000;

describe('what was written, but not signalled', () => {
  const city = useCity();

  /** Does something while this function cannot reach the workflow, then lets time pass and the sweeper come. */
  const unheard = async <T>(caller: FunctionName, act: () => Promise<T>): Promise<T> => {
    await city.faults(workflowDown(caller));
    const answer = await act();
    expect(await city.hits(), 'the workflow was not told').toBeGreaterThan(0);
    await city.faults();
    await city.advance(2 * minutes);
    await city.sweep();
    return answer;
  };

  test('of a submission, of decisions, of the seal and of the parcel: the sweeper tells it, and the case goes on', async () => {
    const caseNumber = await draftOf(city, newForm());
    await madeReady(city, caseNumber);
    expect(await unheard('applicant-cases', () => submit(city, caseNumber))).toMatchObject({ status: 202 });
    await bellsHung(city, caseNumber);

    await unheard('agency-decisions', async () => {
      await Promise.all(itemCodes.map((item) => approve(city, caseNumber, item)));
      const { state, reviews } = await progressOf(city, caseNumber);
      expect([state, reviews.every((review) => review.state === 'approved')]).toEqual(['reviewing', true]);
    });
    await untilSealOrdered(city, caseNumber);

    expect(await unheard('engraver-webhook', () => engraverTells(city, caseNumber))).toMatchObject({ status: 204 });
    const trackingNumber = await untilBooked(city, caseNumber);

    const told = () => courierTells(city, 'parcel.delivered', caseNumber, trackingNumber);
    expect(await unheard('courier-webhook', told)).toMatchObject({ status: 204 });
    await untilState(city, caseNumber, 'completed');
    expect(historyOf(await expectAuditToVerify(city.register(), caseNumber), 'parcel')).toEqual([
      'parcel-booked',
      'parcel-delivered',
    ]);
  });

  test('of a refusal', async () => {
    const caseNumber = await openCase(city, newQuietForm());
    await unheard('agency-decisions', () => refuse(city, caseNumber, 'local-tax'));
    await untilState(city, caseNumber, 'refused');
  });

  test('of a withdrawal', async () => {
    const caseNumber = await openCase(city, newQuietForm());
    const withdraw = () => city.as(applicant).call(withdrawApplication, { params: { caseNumber } });
    expect(await unheard('applicant-cases', withdraw)).toMatchObject({ status: 200 });
    await untilProgress(city, caseNumber, 'is closed', ({ endedAt }) => endedAt);
  });

  test('of a collection', async () => {
    const caseNumber = await openCase(city, newForm('foshan-one-person'));
    await approveAll(city, caseNumber);
    await engrave(city, caseNumber);
    const { delivery } = await untilProgress(
      city,
      caseNumber,
      'waits at its hall',
      (progress) => progress.delivery?.hall,
    );
    const params = { hall: delivery?.hall ?? '', caseNumber };
    await unheard('hall-collections', () => accepted(city.as('hall-clerk'), recordCollection, { params }));
    await untilState(city, caseNumber, 'completed');
  });

  test('what was signalled is left alone: a second sweep has nothing to do', async () => {
    const caseNumber = await openCase(city, newForm());
    await approveAll(city, caseNumber);
    await engrave(city, caseNumber);
    await deliver(city, caseNumber);
    await untilState(city, caseNumber, 'completed');
    await city.advance(2 * minutes);
    await city.sweep();
    expect(await city.sweep()).toMatchObject({
      repairStarts: 0,
      repairSignals: 0,
      expireDrafts: 0,
      expireCollections: 0,
    });
  });
});
