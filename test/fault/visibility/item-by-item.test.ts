import { describe, expect, test } from 'vitest';
import { approveAll } from '../../support/agencies.ts';
import { batchOf, openCase, progressOf } from '../../support/cases.ts';
import { isVerifiable } from '../../support/certificates.ts';
import { type TestCity, useCity } from '../../support/city.ts';
import { newForm } from '../../support/forms.ts';
import { engrave, untilSealOrdered } from '../../support/partners.ts';
import { until } from '../../support/until.ts';

/** What a reader sees of a release: everything or nothing; anything else is said in words. */
type Sight = 'all' | 'none' | string;

const ofBatch = async (city: TestCity, caseNumber: string): Promise<Sight> => {
  const batch = await batchOf(city, caseNumber);
  if (batch === undefined) return 'none';
  return batch.certificates.length === 4 ? 'all' : `${batch.certificates.length} certificates of 4`;
};

const ofProgress = async (city: TestCity, caseNumber: string): Promise<Sight> => {
  const { state, releasedAt, delivery } = await progressOf(city, caseNumber);
  const told = [state === 'released' || state === 'completed', releasedAt !== undefined];
  if (told.every((one) => !one) && delivery === undefined) return 'none';
  return told.every(Boolean) ? 'all' : `${state}, released at ${releasedAt}, ${JSON.stringify(delivery)}`;
};

const ofNumber = async (city: TestCity, number: string): Promise<Sight> =>
  (await isVerifiable(city, number)) ? 'all' : 'none';

/** Whether the table stands in the middle of the release, which no reader of the API may notice. */
const isHalfWritten = async (city: TestCity, caseNumber: string): Promise<boolean> => {
  const items = await city.register().ofCase(caseNumber);
  const written = [
    items.some(({ entity }) => entity === 'batch'),
    items.some(({ entity, state }) => entity === 'case' && state !== 'composed'),
    items.some(({ type }) => type === 'batch-released'),
    items.some(({ type }) => type === 'case-released'),
  ];
  return written.some(Boolean) && !written.every(Boolean);
};

/** Reads over and over, until the case is released and a while beyond; answers what was seen, in order. */
const readAlong = async (city: TestCity, caseNumber: string, numbers: readonly string[]) => {
  const seen: Sight[] = [];
  let halves = 0;
  await until('readers have seen the release and some more', async () => {
    if (await isHalfWritten(city, caseNumber)) halves += 1;
    seen.push(await ofBatch(city, caseNumber));
    seen.push(await ofProgress(city, caseNumber));
    for (const number of numbers) seen.push(await ofNumber(city, number));
    return seen.slice(-40).every((sight) => sight === 'all') && seen.length > 40;
  });
  return { seen, halves };
};

describe('the release, applied item by item', () => {
  const city = useCity();

  test.each([1, 2, 3, 4])('in random order %i, readers see none or all', async (seed) => {
    const caseNumber = await openCase(city, newForm());
    await approveAll(city, caseNumber);
    await untilSealOrdered(city, caseNumber);
    const certified = ['registration-number', 'organization-code', 'taxpayer-number', 'seal-code'];
    const numbers = (await city.register().numbers(caseNumber)).filter(({ kind }) => certified.includes(kind));
    await city.faults({
      ...{ caller: 'release-batch', operation: 'TransactWriteItems', seed },
      effect: { kind: 'itemByItem', delayMs: 80 },
    });
    const reading = readAlong(
      city,
      caseNumber,
      numbers.map(({ value }) => value),
    );
    await engrave(city, caseNumber);
    const { seen, halves } = await reading;
    expect(await city.hits()).toBe(1);
    expect(halves, 'readers were there in the middle of it').toBeGreaterThan(0);
    const first = seen.indexOf('all');
    expect(new Set(seen.slice(0, first))).toEqual(new Set(['none']));
    expect(new Set(seen.slice(first))).toEqual(new Set(['all']));
  });
});
