import { describe, expect, test } from 'vitest';
import { useCity } from '../support/city.ts';
import { killPoints } from '../support/kill-points.ts';
import { carry, expectEndedOnce } from '../support/survive.ts';

describe('kill -9 of the whole city, then a start on its data: the case ends once', () => {
  const city = useCity();

  test.each(killPoints)('%s', async (_where, fault) => {
    const { caseNumber, deaths } = await carry(city, [fault]);
    expect(deaths).toBe(1);
    await expectEndedOnce(city, caseNumber);
  });
});
