import { describe, expect, test } from 'vitest';
import { accepted } from '../../../shared/contract/client.ts';
import { supplementApplication } from '../../../shared/contract/routes/applicant.ts';
import { numberOf, type Sequence } from '../../../shared/domain/numbering/sequence.ts';
import { approveAll } from '../../support/agencies.ts';
import { applicant, bellsHung, openCase, untilState } from '../../support/cases.ts';
import { useCity } from '../../support/city.ts';
import { newQuietForm } from '../../support/forms.ts';
import { until } from '../../support/until.ts';

/** The numbers of a sequence up to its n-th, by the table's own key. */
const drawnFrom = (key: string, drawn: number): string[] => {
  const [kind = '', scope = ''] = key.split('#');
  return Array.from({ length: drawn }, (_, at) => {
    const issued = numberOf({ kind, scope } as Sequence, at + 1);
    return issued.ok ? issued.code : 'exhausted';
  });
};

describe('numbers that were drawn and never assigned', () => {
  const city = useCity();

  test('are recorded as gaps, so that every number of a sequence is accounted for', async () => {
    const form = newQuietForm();
    const caseNumber = await openCase(city, form);
    await city.faults({
      caller: 'assign-numbers',
      operation: 'TransactWriteItems',
      times: 1,
      effect: { kind: 'delay', ms: 1_500 },
    });
    await approveAll(city, caseNumber);
    await until('numbers are drawn', async () => (await city.hits()) === 1);
    // An approval is sent back between the drawing and the commit: what was drawn for it is lost.
    const supplemented = { ...form, tax: { ...form.tax, mainBusiness: '软件维护' } };
    await accepted(city.as(applicant), supplementApplication, { params: { caseNumber }, body: { form: supplemented } });
    await bellsHung(city, caseNumber);
    await approveAll(city, caseNumber);
    await untilState(city, caseNumber, 'completed');

    const assigned = (await city.register().numbers(caseNumber)).map(({ value }) => value);
    const drawn = Object.entries(await city.register().sequences()).flatMap(([key, n]) => drawnFrom(key, n));
    const lost = drawn.filter((number) => !assigned.includes(number));
    expect(lost).toHaveLength(3);
    expect(await city.register().gaps()).toEqual([]);
    for (let run = 0; run < 3; run += 1) {
      await city.advance(16 * 60_000);
      await city.sweep();
    }
    expect((await city.register().gaps()).sort()).toEqual(lost.sort());
    for (const number of lost) expect(assigned).not.toContain(number);
  });
});
