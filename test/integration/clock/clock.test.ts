import { describe, expect, test } from 'vitest';
import { accepted } from '../../../shared/contract/client.ts';
import { readApplication, submitApplication } from '../../../shared/contract/routes/applicant.ts';
import { addDays, shanghaiDate } from '../../../shared/domain/calendar/shanghai-time.ts';
import { approveAll } from '../../support/agencies.ts';
import {
  applicant,
  batchOf,
  draftOf,
  openCase,
  otherApplicant,
  submit,
  untilProgress,
  untilReleased,
  untilState,
} from '../../support/cases.ts';
import { expectSignaturesToVerify } from '../../support/certificates.ts';
import { expectAuditToVerify, historyOf } from '../../support/chain.ts';
import { useCity } from '../../support/city.ts';
import { newForm, newQuietForm } from '../../support/forms.ts';
import { engrave } from '../../support/partners.ts';
import { until } from '../../support/until.ts';
import { followTheCalendar } from './published-years.ts';

const day = 86_400_000;

describe('time', () => {
  const city = useCity();

  describe('a due date in a year whose holidays are not published', () => followTheCalendar(city));

  const today = (): string => shanghaiDate(city.demo().now());
  const moveTo = (now: string) => city.demo().moveClock({ now: new Date(now).toISOString() });

  test('midnight between composing and the release: the certificates are composed anew, with the new date', async () => {
    const caseNumber = await openCase(city, newQuietForm());
    const before = today();
    const after = addDays(before, 1);
    await moveTo(`${before}T23:59:40+08:00`);
    await city.faults({ caller: 'release-batch', operation: 'Query', times: 1, effect: { kind: 'delay', ms: 1_000 } });
    await approveAll(city, caseNumber);
    await until('the release has begun', async () => (await city.hits()) === 1);
    expect((await city.register().entities(caseNumber, 'case'))[0]).toMatchObject({
      state: 'composed',
      composedOn: before,
    });
    const numbers = await city.register().numbers(caseNumber);
    await moveTo(`${after}T00:00:05+08:00`);
    await untilReleased(city, caseNumber);
    const batch = await batchOf(city, caseNumber);
    expect(batch?.certificates.map(({ content }) => content.issuedOn)).toEqual([after, after, after]);
    expect(shanghaiDate(Date.parse(batch?.releasedAt ?? ''))).toBe(after);
    if (batch) await expectSignaturesToVerify(city, batch);
    expect(await city.register().numbers(caseNumber)).toEqual(numbers);
    await untilState(city, caseNumber, 'completed');
    const history = historyOf(await expectAuditToVerify(city.register(), caseNumber), 'case');
    expect(history.filter((type) => type === 'certificates-composed')).toHaveLength(2);
    expect(history.filter((type) => type === 'case-released')).toHaveLength(1);
  });

  test('drafts of which nobody has heard for 90 days are dropped, with what is personal in them', async () => {
    const form = newForm();
    const caseNumber = await draftOf(city, form);
    await city.advance(90 * day - 60_000);
    await city.sweep();
    expect((await submit(city, await draftOf(city, newQuietForm()))).status).toBe(202);
    await untilProgress(city, caseNumber, 'is a draft still', ({ state }) => state === 'draft');
    await city.advance(2 * 60_000);
    await until('the draft has lapsed', async () => {
      await city.sweep();
      return (await city.register().entities(caseNumber, 'case'))[0]?.state === 'lapsed';
    });
    const left = await accepted(city.as(applicant), readApplication, { params: { caseNumber } });
    expect(left).toMatchObject({ state: 'lapsed', form: {} });
    expect(JSON.stringify(await city.register().ofCase(caseNumber))).not.toContain(form.name.proposed.tradeName);
    const late = await city.as(applicant).call(submitApplication, { params: { caseNumber } });
    expect(late).toMatchObject({ status: 409, problem: { type: '/problems/too-late' } });
    await expectAuditToVerify(city.register(), caseNumber);
  });

  test('what is not collected in 90 days goes to the archive as uncollected', async () => {
    const caseNumber = await openCase(city, newForm('foshan-one-person'));
    await approveAll(city, caseNumber);
    await engrave(city, caseNumber);
    await untilProgress(city, caseNumber, 'waits at its hall', ({ delivery }) => delivery?.status === 'waiting');
    await city.advance(90 * day + 60_000);
    await city.sweep();
    const { delivery } = await untilState(city, caseNumber, 'completed');
    expect(delivery?.status).toBe('uncollected');
    // The certificates stay theirs.
    expect((await batchOf(city, caseNumber))?.certificates).toHaveLength(4);
  });

  test('a case waits for months without failing, and holds its name beyond the six months', async () => {
    const form = newQuietForm();
    const caseNumber = await openCase(city, form);
    await city.advance(200 * day);
    // A live case holds its name however long it takes, beyond the six months.
    const foreign = await draftOf(city, form, otherApplicant);
    expect((await submit(city, foreign, otherApplicant)).status).toBe(409);
    await approveAll(city, caseNumber);
    await untilState(city, caseNumber, 'completed');
  });
});
