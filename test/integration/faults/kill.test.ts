import { describe, expect, test } from 'vitest';
import { useCity } from '../../support/city.ts';
import { fewKillPoints } from '../../support/kill-points.ts';
import { carry, expectEndedOnce } from '../../support/survive.ts';

describe('kill -9 of the whole city', () => {
  const city = useCity();

  test('five times on the way of one case: it is released once, with one number of each kind and one parcel', async () => {
    const { caseNumber, deaths } = await carry(city, fewKillPoints);
    expect(deaths).toBe(fewKillPoints.length);
    await expectEndedOnce(city, caseNumber);
  });
});
