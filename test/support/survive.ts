import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'vitest';
import { expectAuditToVerify, historyOf } from './chain.ts';
import type { TestCity } from './city.ts';
import { isOfTheDead, type Journey, step } from './driver.ts';
import type { Fault } from './faults.ts';
import { newForm } from './forms.ts';
import { patience } from './patience.ts';

/** Whether the city is gone, or goes within a moment. */
const hasDied = (city: TestCity, withinMs: number): Promise<boolean> =>
  Promise.race([
    city
      .demo()
      .city()
      .ended.then(() => true),
    pause(withinMs, false),
  ]);

/** Where the case stands after one more step; `dead` if the city has died on the way. */
const stepOrDie = async (city: TestCity, journey: Journey): Promise<string> => {
  try {
    const standing = await step(city, journey);
    return standing !== 'completed' && (await hasDied(city, 15)) ? 'dead' : standing;
  } catch (error) {
    if (isOfTheDead(error) && (await hasDied(city, 5_000))) return 'dead';
    throw error;
  }
};

/**
 * Carries one case from its form to its delivery while the city is killed at each of these points, one after the other, and
 * started again on its data. Answers the case and how often the city died.
 */
export const carry = async (
  city: TestCity,
  kills: readonly Fault[],
): Promise<{ caseNumber: string; deaths: number }> => {
  const journey: Journey = { form: newForm() };
  const deadline = performance.now() + 60_000 + kills.length * 20_000;
  const { told } = patience(city, 2_000);
  let deaths = 0;
  await city.faults(...kills.slice(0, 1));
  while (performance.now() < deadline) {
    const standing = await stepOrDie(city, journey);
    if (standing === 'completed' && journey.caseNumber) return { caseNumber: journey.caseNumber, deaths };
    if (standing === 'dead') {
      deaths += 1;
      await city.restart();
      await city.faults(...kills.slice(deaths, deaths + 1));
    } else if ((await orDead(told(standing))) === 'dead') await hasDied(city, 5_000);
  }
  const [stuck] = await city.register().entities(journey.caseNumber ?? '', 'case');
  const { state, failure, attempt } = stuck ?? {};
  const where = JSON.stringify({ state, failure, attempt, kills });
  throw new Error(`${journey.caseNumber} did not end; the city died ${deaths} times: ${where}`);
};

/** Letting time pass can meet the point of death too. */
const orDead = async (passing: Promise<void>): Promise<'dead' | 'alive'> => {
  try {
    await passing;
    return 'alive';
  } catch (error) {
    if (isOfTheDead(error)) return 'dead';
    throw error;
  }
};

/** What must be true of a case whatever has happened on its way: released once, numbered once, one parcel, audit intact. */
export const expectEndedOnce = async (city: TestCity, caseNumber: string): Promise<void> => {
  const events = await expectAuditToVerify(city.register(), caseNumber);
  for (const [aggregate, type] of [
    ['case', 'numbers-assigned'],
    ['case', 'case-released'],
    ['case', 'case-completed'],
    ['batch', 'batch-released'],
    ['parcel', 'parcel-booked'],
    ['parcel', 'parcel-delivered'],
    ['seal', 'seal-ordered'],
  ] as const) {
    expect(
      historyOf(events, aggregate).filter((one) => one === type),
      type,
    ).toHaveLength(1);
  }
  const kinds = (await city.register().numbers(caseNumber)).map(({ kind }) => kind).sort();
  expect(kinds).toEqual([
    'name-approval-number',
    'organization-code',
    'registration-number',
    'seal-code',
    'taxpayer-number',
  ]);
  const parcels = city
    .demo()
    .courier.ledger.parcels()
    .filter(({ reference }) => reference === caseNumber);
  expect(parcels.map(({ idempotencyKey }) => idempotencyKey)).toEqual([`${caseNumber}-parcel-1`]);
};
