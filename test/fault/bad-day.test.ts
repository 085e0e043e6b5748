import { describe, expect, test } from 'vitest';
import { useCity } from '../support/city.ts';
import { type Journey, step } from '../support/driver.ts';
import { onBadDays } from '../support/faults.ts';
import { newForm } from '../support/forms.ts';
import { patience } from '../support/patience.ts';
import { expectEndedOnce } from '../support/survive.ts';
import { until } from '../support/until.ts';

describe('with one call in ten refused', () => {
  const city = useCity();

  test('six cases at once all end, each once, and nobody gets a failure', async () => {
    await city.faults(...onBadDays);
    const journeys: Journey[] = Array.from({ length: 6 }, () => ({ form: newForm() }));
    // A throttled function may take its whole ten seconds.
    const { told } = patience(city, 10_200);
    let standings: string[] = [];
    await until(
      'all cases are completed',
      async () => {
        standings = await Promise.all(journeys.map((journey) => step(city, journey)));
        await told(standings.join('; '));
        return standings.every((standing) => standing === 'completed');
      },
      80_000,
    ).catch((error: unknown) => {
      throw new Error(`not completed: ${standings.join('; ')}`, { cause: error });
    });
    expect([await city.hits(0), await city.hits(1)].every((hits) => hits > 10)).toBe(true);
    await city.faults();
    for (const { caseNumber } of journeys) await expectEndedOnce(city, caseNumber ?? '');
  });
});
