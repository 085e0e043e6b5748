import { describe, expect, test } from 'vitest';
import { publishedCalendar } from '../../../shared/domain/calendar/calendar.ts';
import { dueAt } from '../../../shared/domain/calendar/due-at.ts';
import { plannedReviews } from '../../../shared/domain/lifecycle/planned-reviews.ts';
import { type CalendarItem, currentOf } from '../../../shared/store/calendar/calendar-item.ts';
import { importYear, noticesWith } from '../../../shared/store/calendar/import-year.ts';
import { calendarReader } from '../../../shared/store/calendar/read-calendar.ts';
import { toAttributes } from '../../../shared/store/marshal.ts';
import { acceptCase } from '../../../shared/store/transitions/accept-case.ts';
import { closeCase } from '../../../shared/store/transitions/close-case.ts';
import { completeCase } from '../../../shared/store/transitions/complete-case.ts';
import { recomputeDeadlines } from '../../../shared/store/transitions/recompute-deadlines.ts';
import { usualProcedure } from '../../support/procedures.ts';
import { synthetic2027 } from '../../support/synthetic-2027.ts';
import { aCase, aReview, at, caseId, filed } from './items.ts';
import { recordingTable, transactionOf } from './recorder.ts';

const notice = { year: 2027, ...synthetic2027 };
const administrator = { kind: 'administrator', id: 'administrator-1' } as const;
const due = dueAt(Date.parse(at), 6, publishedCalendar);
const listed = `CASE#${caseId} D#DEADLINES`;
const recomputation = { calendarVersion: `${publishedCalendar.version}+0001`, case: due, reviews: [], at };

const writesTo = async (part: string, change: Parameters<typeof transactionOf>[0]) =>
  (await transactionOf(change)).find(({ key }) => key.endsWith(part));

describe('the list of cases whose clock runs', () => {
  test('has a case from its acceptance on, behind the calendar that its due dates were found by', async () => {
    const reviews = plannedReviews(usualProcedure, filed, Date.parse(at), publishedCalendar);
    const entry = await writesTo('D#DEADLINES', (t) =>
      acceptCase(t, aCase('submitted'), { at, limitHalfDays: 12, due, reviews, catalogueVersion: '1' }),
    );
    expect(entry).toMatchObject({ kind: 'Put', key: listed, item: { caseId, workKey: 'DEADLINES' } });
    const { workDue } = entry?.item ?? {};
    // Up to its own calendar it is not found; by the next one it is, and so is what an older one has made.
    expect(String(workDue) > due.calendarVersion).toBe(true);
    expect(String(workDue) <= `${due.calendarVersion}+0001`).toBe(true);
  });

  test.each([
    ['is completed', (t) => completeCase(t, aCase('released'), at)],
    ['is closed', (t) => closeCase(t, aCase('withdrawn'), [], { ending: 'withdrawn', at })],
  ] as [string, Parameters<typeof transactionOf>[0]][])('has it no more when it %s', async (_how, change) =>
    expect(await writesTo('D#DEADLINES', change)).toMatchObject({ kind: 'Delete', key: listed, condition: '' }),
  );

  test('has it behind the new calendar once that agrees with its due dates, unless it has left', async () => {
    const writes = await transactionOf((t) =>
      recomputeDeadlines(t, aCase('reviewing'), { ...recomputation, case: undefined }),
    );
    expect(writes.map(({ key }) => key)).toEqual([listed]);
    expect(writes[0]).toMatchObject({ condition: 'workKey = "DEADLINES"' });
    expect(writes[0]?.update).toBe(`SET workDue = "${publishedCalendar.version}+0001#"`);
  });
});

describe('a due date that is found anew', () => {
  const onCase = async (more: Parameters<typeof aCase>[1]) =>
    (await writesTo('A#CASE', (t) => recomputeDeadlines(t, aCase('reviewing', more), recomputation))) ?? {
      update: '',
      condition: '',
    };

  test('is watched by the sweeper', async () => {
    const { update, condition } = await onCase({ workKey: 'UNDERWAY' });
    expect(update).toContain(`dueAt = "${due.dueAt}"`);
    expect(update).toContain('workDue = "2026-12-01T15:59:59.000Z"');
    expect(condition).toContain('workKey = "UNDERWAY"');
  });
  test('takes a case off the operators’ list where it is no longer overdue', async () => {
    const { update } = await onCase({ workKey: 'OPERATORS#OVERDUE', overdueAt: at });
    expect(update).toContain('workKey = "UNDERWAY"');
    expect(update).toContain('REMOVE overdueAt');
  });
  test.each(['OPERATORS#FAILED', 'STARTS', 'SIGNALS'])('leaves a case in %s there', async (workKey) => {
    const { update, condition } = await onCase({ workKey });
    expect(update).not.toContain('work');
    expect(condition).toContain(`workKey = "${workKey}"`);
  });
  test('stays overdue where it has passed all the same', async () => {
    const { update } = await onCase({
      workKey: 'OPERATORS#OVERDUE',
      overdueAt: at,
      dueAt: '2026-01-01T23:59:59+08:00',
    });
    expect(update).toContain('UNDERWAY');
    const late = { ...recomputation, at: '2026-12-24T00:00:00.000Z' };
    const still = await writesTo('A#CASE', (t) =>
      recomputeDeadlines(t, aCase('reviewing', { workKey: 'OPERATORS#OVERDUE' }), late),
    );
    expect(still?.update).not.toContain('work');
  });
  test('moves an open review in its office’s list, and leaves one that is decided where it is', async () => {
    const moved = (state: 'open' | 'approved') =>
      writesTo('A#REVIEW#state-tax', (t) =>
        recomputeDeadlines(t, aCase('reviewing'), {
          ...recomputation,
          reviews: [{ review: aReview('state-tax', state), due }],
        }),
      );
    expect((await moved('open'))?.update).toContain(`workDue = "${due.dueAt}"`);
    expect((await moved('approved'))?.update).not.toContain('work');
  });
  test('is told with what was before and by which calendar', async () => {
    const event = await writesTo('Z#case#000003', (t) =>
      recomputeDeadlines(t, aCase('reviewing', { dueAt: '2026-11-30T23:59:59+08:00' }), recomputation),
    );
    expect(event?.item).toMatchObject({
      type: 'deadline-recomputed',
      data: {
        before: '2026-11-30T23:59:59+08:00',
        dueAt: due.dueAt,
        provisional: false,
        calendarVersion: due.calendarVersion,
      },
    });
  });
});

describe('the calendar', () => {
  const item = (version: number): CalendarItem => ({
    ...{ caseId: 'calendar', entity: 'calendar', state: 'published', version, chain: 'sha256:0' },
    notices: noticesWith([], notice, at),
  });

  test('is created with its first import, in a partition of its own, with an event that holds the notice', async () => {
    const writes = await transactionOf((t) => importYear(t, administrator, undefined, notice, at));
    expect(writes.map(({ key, condition }) => [key, condition])).toEqual([
      ['CALENDAR CALENDAR', '(attribute_not_exists(pk))'],
      ['CALENDAR Z#calendar#000001', '(attribute_not_exists(pk))'],
      [expect.stringMatching(/^HEADS#\d{4}-\d{2}-\d{2}#\w calendar#calendar$/), ''],
    ]);
    const { rest, worked, source } = notice;
    expect(writes[1]?.item.data).toEqual({ year: 2027, rest, worked, ...source });
  });

  test('is changed at the version that was read only, one notice a year', async () => {
    const [head] = await transactionOf((t) => importYear(t, administrator, item(4), notice, at));
    expect(head?.condition).toContain('version = 4');
    const years = noticesWith(item(4).notices, { ...notice, year: 2026 }, at).map(({ year }) => year);
    expect(
      noticesWith(noticesWith(item(4).notices, notice, at), { ...notice, year: 2026 }, at).map(({ year }) => year),
    ).toEqual(years);
    expect(years).toEqual([2026, 2027]);
  });

  test('has a version that counts its imports', () => {
    expect(currentOf(undefined).calendar.version).toBe(publishedCalendar.version);
    expect(currentOf(item(12)).calendar.version).toBe(`${publishedCalendar.version}+0012`);
    expect(currentOf(item(12)).calendar.years.has(2027)).toBe(true);
  });

  test('is read at most once a minute, and again after a failure or when the clock was set back', async () => {
    let now = Date.parse(at);
    const { table, sent } = recordingTable((_command, calls) => {
      if (calls === 3) throw new Error('not now');
      return calls === 1 ? {} : { Item: toAttributes(item(1)) };
    });
    const read = calendarReader(table, { now: () => now });
    const revisions: unknown[] = [];
    for (const passing of [0, 59_999, 1]) {
      now += passing;
      revisions.push((await read()).item?.version);
    }
    expect([revisions, sent.length]).toEqual([[undefined, undefined, 1], 2]);
    now += 60_000;
    await expect(read()).rejects.toThrow('not now');
    expect((await read()).item?.version).toBe(1);
    now -= 1;
    await read();
    expect(sent).toHaveLength(5);
  });
});
