import { describe, expect, test } from 'vitest';
import { accepted } from '../../../shared/contract/client.ts';
import { readReview } from '../../../shared/contract/routes/agency.ts';
import { approve, approveAll, itemCodes, reviewOf } from '../../support/agencies.ts';
import { batchOf, openCase, progressOf, untilReleased } from '../../support/cases.ts';
import { isVerifiable } from '../../support/certificates.ts';
import { type TestCity, useCity } from '../../support/city.ts';
import { newForm } from '../../support/forms.ts';
import { engrave, untilSealOrdered } from '../../support/partners.ts';
import { usualItem } from '../../support/procedures.ts';
import { until } from '../../support/until.ts';
import { type Visit, walk } from '../../support/walk.ts';

/** The engraver, under its own scope, sees the seal code before the release, and nothing else (invariant 1). */
const isEngraversOrder = ({ route, who }: Visit): boolean => route.id === 'listSealOrders' && who === 'engraver-guild';

/** A number in the answer that the caller did not bring along. */
const shows = (visit: Visit, number: string): boolean => visit.text.replaceAll(visit.path, '').includes(number);

const expectNothingShown = (seen: readonly Visit[], numbers: Record<string, string>): void => {
  const leaks = seen.flatMap((visit) =>
    Object.entries(numbers)
      .filter(([kind, number]) => shows(visit, number) && !(kind === 'seal-code' && isEngraversOrder(visit)))
      .map(([kind]) => `${kind} in ${visit.route.id} to ${visit.who}`),
  );
  expect(leaks).toEqual([]);
  const answered = (id: string): number[] => [
    ...new Set(seen.filter(({ route }) => route.id === id).map(({ status }) => status)),
  ];
  expect(answered('verifyCertificate')).toEqual([404]);
  expect(answered('readCertificates').filter((status) => status < 400)).toEqual([]);
  expect(seen.filter(({ status }) => status >= 500)).toEqual([]);
};

const assigned = async (city: TestCity, caseNumber: string): Promise<Record<string, string>> =>
  Object.fromEntries((await city.register().numbers(caseNumber)).map(({ kind, value }) => [kind, value]));

const inState = (city: TestCity, caseNumber: string, state: string) =>
  until(
    `${caseNumber} stands at ${state}`,
    async () => (await city.register().entities(caseNumber, 'case'))[0]?.state === state,
  );

describe('all or nothing', () => {
  const city = useCity();

  test('while five are approved and one is not, there is no number and no certificate', async () => {
    const caseNumber = await openCase(city);
    await approveAll(city, caseNumber, ['local-tax']);
    const states = (await progressOf(city, caseNumber)).reviews.map(({ state }) => state);
    expect(states.filter((state) => state === 'approved')).toHaveLength(5);
    const before = await city.register().sequences();
    expect(await city.register().numbers(caseNumber)).toEqual([]);
    expect(await city.register().entities(caseNumber, 'certificate')).toEqual([]);
    expect(await batchOf(city, caseNumber)).toBeUndefined();

    await approve(city, caseNumber, 'local-tax');
    await engrave(city, caseNumber);
    await untilReleased(city, caseNumber);
    expect(await city.register().sequences()).not.toEqual(before);
  });

  test('numbers that are assigned, and certificates that are composed, reach nobody through any route before the release', async () => {
    const form = newForm();
    const caseNumber = await openCase(city, form);
    await approveAll(city, caseNumber);
    await untilSealOrdered(city, caseNumber);
    const numbers = await assigned(city, caseNumber);
    expect(Object.keys(numbers)).toHaveLength(5);
    const { digest } = await reviewOf(city, caseNumber, 'state-tax');
    const values = { caseNumber, form, digest, numbers: Object.values(numbers) };
    expectNothingShown(await walk(city, values), numbers);

    // The release cannot be written for now; everything is composed and stored.
    await city.faults({ caller: 'release-batch', service: 'dynamodb', effect: { kind: 'throttle' } });
    await engrave(city, caseNumber);
    await inState(city, caseNumber, 'composed');
    expect(await city.register().entities(caseNumber, 'certificate')).toHaveLength(4);
    expectNothingShown(await walk(city, values), numbers);

    await city.faults();
    const { releasedAt } = await untilReleased(city, caseNumber);
    const batch = await batchOf(city, caseNumber);
    expect(batch?.releasedAt).toBe(releasedAt);
    const released = batch?.certificates.map(({ number }) => number).sort();
    const { 'name-approval-number': onLicence, ...known } = numbers;
    expect(released).toEqual(Object.values(known).sort());
    expect(batch?.certificates[0]?.content.nameApprovalNumber).toBe(onLicence);
    for (const number of released ?? []) expect(await isVerifiable(city, number)).toBe(true);
  });

  test('agencies see of a form what their item sees, and nothing of what was assigned', async () => {
    const caseNumber = await openCase(city);
    for (const item of itemCodes) {
      const { seen, ...review } = await reviewOf(city, caseNumber, item);
      const named = usualItem(item).sees.map((pointer) => pointer.split('/')[1]);
      expect(Object.keys(seen as object).filter((field) => !named.includes(field))).toEqual([]);
      expect(review).not.toHaveProperty('taskToken');
    }
    const { seen } = await reviewOf(city, caseNumber, 'name-approval');
    expect(JSON.stringify(seen)).not.toContain('citizenId');
    const foreign = await city
      .as('agency-state-tax')
      .call(readReview, { params: { caseNumber, item: 'name-approval' } });
    expect(foreign).toMatchObject({ ok: false, status: 404 });
    await expect(
      accepted(city.as('agency-local-tax'), readReview, { params: { caseNumber, item: 'local-tax' } }),
    ).resolves.toMatchObject({ agency: 'local-tax' });
  });
});
