import { expect, test } from 'vitest';
import type { Deps } from '../../../functions/sweep/deps.ts';
import { watchCalendar } from '../../../functions/sweep/watch-calendar.ts';
import { toAttributes } from '../../../shared/store/marshal.ts';
import { recordingTable } from '../store/recorder.ts';

const imported = {
  ...{ caseId: 'calendar', entity: 'calendar', state: 'published', version: 1, chain: 'sha256:0' },
  notices: [
    {
      ...{ year: 2027, rest: ['2027-01-01'], worked: [], importedAt: '2026-11-20T02:00:00Z' },
      source: { title: 'a notice', number: '1' },
    },
  ],
};

/** What a run at a moment logs, with this calendar in the table. */
const told = async (at: string, item?: object) => {
  const { table } = recordingTable(() => (item ? { Item: toAttributes(item) } : {}));
  const logged: unknown[] = [];
  const log = { info: (event: string, fields: unknown) => logged.push([event, fields]) };
  const done = await watchCalendar({ table, clock: { now: () => Date.parse(at) }, log } as unknown as Deps);
  return { done, logged };
};

test('from December on in Shanghai a year that nobody has imported is told of', async () => {
  expect(await told('2026-11-30T15:59:59Z')).toEqual({ done: 0, logged: [] });
  expect(await told('2026-11-30T16:00:00Z')).toEqual({ done: 1, logged: [['calendar-year-missing', { year: 2027 }]] });
  expect(await told('2027-06-01T02:00:00Z')).toMatchObject({ logged: [['calendar-year-missing', { year: 2027 }]] });
});

test('and no more once it is', async () =>
  expect(await told('2026-12-20T02:00:00Z', imported)).toEqual({ done: 0, logged: [] }));
