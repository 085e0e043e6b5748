import { describe, expect, test } from 'vitest';
import { functionNames } from '../../infra/function-catalogue.ts';
import { seededRandom } from '../../local/aws/faults/random.ts';
import { useCity } from '../support/city.ts';
import { functionNamesOf } from '../support/function-names.ts';
import { carry, expectEndedOnce } from '../support/survive.ts';

const seed = Number(process.env.FAULT_SEED ?? 20131122);
const samples = Number(process.env.FAULT_SAMPLES ?? 12);

describe(`kill -9 at any AWS call of any function (seed ${seed})`, () => {
  const city = useCity();
  const random = seededRandom(seed);
  const draws = Array.from({ length: samples }, (_, at) => [at + 1, random(), random() < 0.5] as const);
  let busiest: [string, number][] = [];

  /** How often each function calls AWS for one case, so that a call can be drawn from all of them. */
  test('a case that is left alone', async () => {
    await city.demo().city().control.resetCounters();
    const { caseNumber, deaths } = await carry(city, []);
    expect(deaths).toBe(0);
    await expectEndedOnce(city, caseNumber);
    const { byCaller } = (await city.demo().city().control.counters()) as {
      byCaller: Record<string, Record<string, number>>;
    };
    const deployed = functionNamesOf(city.demo().assembly);
    busiest = functionNames.flatMap((name) => {
      const calls = Object.values(byCaller[deployed[name]] ?? {}).reduce((sum, one) => sum + one, 0);
      // The sweeper and readers come as often as they like; a kill in them says nothing of a case.
      return calls > 0 && name !== 'sweep' && name !== 'publish-events' ? [[name, calls] as [string, number]] : [];
    });
    expect(busiest.length).toBeGreaterThan(12);
  });

  test.each(draws)('sample %i', async (_at, share, before) => {
    let nth = Math.floor(share * busiest.reduce((sum, [, calls]) => sum + calls, 0));
    const found = busiest.find(([, calls]) => {
      if (nth < calls) return true;
      nth -= calls;
      return false;
    });
    const caller = functionNames.find((name) => name === found?.[0]);
    if (caller === undefined) throw new Error('no call was drawn');
    const { caseNumber, deaths } = await carry(city, [
      { caller, skip: nth, times: 1, effect: { kind: before ? 'killBefore' : 'killAfter' } },
    ]);
    // How often a reader asks depends on how long a case takes, so a late call of one may not come again.
    expect(deaths, `${caller}, call ${nth + 1}`).toBeLessThanOrEqual(1);
    await expectEndedOnce(city, caseNumber);
  });
});
