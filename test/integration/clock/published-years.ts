import { expect, test } from 'vitest';
import { accepted } from '../../../shared/contract/client.ts';
import { listReviews } from '../../../shared/contract/routes/agency.ts';
import { importYear as route } from '../../../shared/contract/routes/calendar.ts';
import { agencyOf, approve, reviewOf } from '../../support/agencies.ts';
import { importYear, readCalendar } from '../../support/calendar.ts';
import { draftOf, openCase, progressOf, untilProgress } from '../../support/cases.ts';
import { expectAuditToVerify, expectChainsToVerify, historyOf } from '../../support/chain.ts';
import type { TestCity } from '../../support/city.ts';
import { openOrders, sayNotMe } from '../../support/consents.ts';
import { newForm } from '../../support/forms.ts';
import { synthetic2027 } from '../../support/synthetic-2027.ts';

const endOf = (date: string): string => `${date}T23:59:59+08:00`;

/** How due dates follow the calendar; it moves the time of its city to the end of 2026, the last year that the release carries. */
export const followTheCalendar = (city: TestCity): void => {
  let caseNumber: string;
  let denied: string;

  const dueDates = async () => {
    const { dueAt, dueProvisional, reviews } = await progressOf(city, caseNumber);
    const ofReviews = reviews.map((one) => [one.item, one.dueAt.slice(0, 10), one.dueProvisional]);
    return { dueAt, dueProvisional, reviews: ofReviews };
  };
  const recomputedOn = async (aggregate: string): Promise<number> => {
    const events = await expectAuditToVerify(city.register(), caseNumber);
    return historyOf(events, aggregate).filter((type) => type === 'deadline-recomputed').length;
  };
  const listed = async (item: 'local-tax') => {
    const params = { office: `${item}-440604` };
    const { items } = await accepted(agencyOf(city, item), listReviews, { params, query: {} });
    return items.find((one) => one.caseNumber === caseNumber);
  };

  const importedAs = async (etag: string) => {
    const answer = await importYear(city, '2027', synthetic2027, etag);
    if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
    return answer;
  };

  test('is provisional, and says so to the applicant and to the agencies', async () => {
    await city.demo().moveClock({ now: '2026-12-30T02:00:00.000Z' });
    caseNumber = await openCase(city, newForm());
    await approve(city, caseNumber, 'state-tax');
    denied = await draftOf(city, newForm());
    await sayNotMe(city, denied, newForm().tax.clerk.citizenId);
    expect(await openOrders(city, denied)).toMatchObject([{ dueAt: endOf('2027-01-06'), dueProvisional: true }]);
    expect(await dueDates()).toEqual({
      ...{ dueAt: endOf('2027-01-07'), dueProvisional: true },
      reviews: [
        ...[
          ['name-approval', '2027-01-04', true],
          ['business-licence', '2027-01-04', true],
        ],
        ...[
          ['organization-code', '2027-01-05', true],
          ['state-tax', '2027-01-06', true],
        ],
        ...[
          ['local-tax', '2027-01-06', true],
          ['company-seal', '2027-01-06', true],
        ],
      ],
    });
    expect(await reviewOf(city, caseNumber, 'local-tax')).toMatchObject({ dueProvisional: true });
    expect(await listed('local-tax')).toMatchObject({ dueAt: endOf('2027-01-06'), dueProvisional: true });
  });

  test('a notice that cannot be right is refused, with the field that is wrong, and nothing is changed', async () => {
    const before = await readCalendar(city);
    expect(before.years.at(-1)).toMatchObject({ year: 2026 });
    const wrong = { ...synthetic2027, worked: ['2027-02-15'] };
    expect(await importYear(city, '2027', wrong)).toMatchObject({
      status: 422,
      problem: { type: '/problems/calendar-invalid', errors: [{ pointer: '/worked/0', code: 'calendar.not-weekend' }] },
    });
    const noDay = { ...synthetic2027, rest: [...synthetic2027.rest, '2027-02-30'], source: { title: '通知' } };
    expect(await importYear(city, '2027', noDay as typeof synthetic2027)).toMatchObject({
      status: 400,
      problem: {
        errors: [
          { pointer: `/rest/${synthetic2027.rest.length}`, code: 'form.date' },
          { pointer: '/source/number', code: 'form.required' },
        ],
      },
    });
    expect(await importYear(city, '2028', synthetic2027)).toMatchObject({ status: 404 });
    expect(await importYear(city, '2027', synthetic2027, null)).toMatchObject({ status: 428 });
    expect(await importYear(city, '2027', synthetic2027, '"another"')).toMatchObject({
      ...{ status: 412, problem: { type: '/problems/calendar-changed', version: before.version } },
    });
    const operator = await city.as('operator').call(route, { params: { year: '2027' }, body: synthetic2027 });
    expect(operator.status).toBe(403);
    expect(await readCalendar(city)).toEqual(before);
    expect(await city.register().ofCalendar()).toEqual([]);
  });

  test('is found anew when the year is imported: the promise and every review, each with one event', async () => {
    const before = await readCalendar(city);
    const { body, headers } = await importedAs(before.etag);
    expect(body.version).toBe(`${before.version}+0001`);
    expect(headers.get('etag')).toBe(`"${body.version}"`);
    expect(body.years.at(-1)).toMatchObject({ year: 2027, source: synthetic2027.source });
    // What a run of the sweeper does not get done is left for the next one.
    await city.faults({ caller: 'sweep', operation: 'TransactWriteItems', effect: { kind: 'conflict' } });
    await city.sweep();
    expect(await city.hits()).toBeGreaterThan(0);
    expect(await dueDates()).toMatchObject({ dueProvisional: true });
    await city.faults();
    await city.sweep();
    await untilProgress(city, caseNumber, 'is certain', ({ dueProvisional }) => dueProvisional === false);
    expect(await dueDates()).toEqual({
      ...{ dueAt: endOf('2027-01-11'), dueProvisional: false },
      reviews: [
        ...[
          ['name-approval', '2027-01-07', false],
          ['business-licence', '2027-01-07', false],
        ],
        ...[
          ['organization-code', '2027-01-08', false],
          ['state-tax', '2027-01-09', false],
        ],
        ...[
          ['local-tax', '2027-01-09', false],
          ['company-seal', '2027-01-09', false],
        ],
      ],
    });
    expect(await listed('local-tax')).toMatchObject({ dueAt: endOf('2027-01-09'), dueProvisional: false });
    expect(await openOrders(city, denied)).toMatchObject([{ dueAt: endOf('2027-01-09'), dueProvisional: false }]);
    const [item] = await city.register().entities(caseNumber, 'case');
    expect(item).toMatchObject({ calendarVersion: body.version, workDue: '2027-01-11T15:59:59.000Z' });
    for (const aggregate of ['case', 'review:state-tax', 'review:company-seal'])
      expect([aggregate, await recomputedOn(aggregate)]).toEqual([aggregate, 1]);
  });

  test('the same notice again changes nothing, whatever version is expected', async () => {
    const before = await readCalendar(city);
    const { body } = await importedAs('"of long ago"');
    expect(body.version).toBe(before.version);
    await city.sweep();
    expect(await recomputedOn('case')).toBe(1);
    const [event, ...others] = expectChainsToVerify('calendar', await city.register().ofCalendar());
    expect(others).toEqual([]);
    expect(event).toMatchObject({
      ...{ type: 'calendar-imported', actor: { kind: 'administrator' }, data: { year: 2027, ...synthetic2027.source } },
    });
  });

  test('a year that is announced anew is followed once more, by what is accepted in that moment too', async () => {
    const rest = synthetic2027.rest.filter((date) => date !== '2027-01-04');
    const source = { ...synthetic2027.source, number: '测试〔2026〕2号' };
    const answer = await importYear(city, '2027', { ...synthetic2027, rest, source });
    expect(answer.status).toBe(200);
    // Its function may still hold the calendar of a moment ago.
    const other = await openCase(city, newForm('shunde-board-llc'));
    await city.sweep();
    await untilProgress(city, caseNumber, 'is due earlier', ({ dueAt }) => dueAt === endOf('2027-01-09'));
    await untilProgress(city, other, 'is due the same day', ({ dueAt }) => dueAt === endOf('2027-01-09'));
    expect(await recomputedOn('case')).toBe(2);
    expect(expectChainsToVerify('calendar', await city.register().ofCalendar())).toHaveLength(2);
    const { version } = await readCalendar(city);
    for (const one of [caseNumber, other])
      expect(await city.register().entities(one, 'deadlines')).toMatchObject([{ workDue: `${version}#` }]);
  });
};
