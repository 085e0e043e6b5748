import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { say, stateName } from '../../../demo/messages.ts';
import { demoOptions, UsageError } from '../../../demo/options.ts';
import type { Progress } from '../../../demo/people/applicant.ts';
import { createTurns, shuffled } from '../../../demo/play/turns.ts';
import { laneLines } from '../../../demo/show/lanes.ts';
import { screenOn } from '../../../demo/show/screen.ts';
import { padded, textWidth } from '../../../demo/show/text-width.ts';
import { startOptions } from '../../../demo/start-options.ts';
import { agencies } from '../../../shared/domain/catalogue/agencies.ts';
import { usualProcedure } from '../../support/procedures.ts';

const openedAt = '2026-11-23T01:00:00.000Z';
const reviews: Progress['reviews'] = usualProcedure.items.map(({ code, agency }, index) => ({
  ...{ item: code, agency, openedAt, dueAt: openedAt, dueProvisional: false },
  ...(index === 0 ? { state: 'approved', decidedAt: '2026-11-23T01:00:02.000Z' } : { state: 'open' }),
}));

test('Chinese takes two columns, also where a column is cut', () => {
  expect(textWidth('公章 seal。')).toBe(11);
  expect(padded('公章', 6)).toBe('公章  ');
  expect(padded('公章刻制', 5)).toBe('公章 ');
});

test.each([80, 100, 160])('six lanes fit into %i columns, in the order of the catalogue', (columns) => {
  const now = Date.parse(openedAt) + 60_000;
  const lines = laneLines([...reviews].reverse(), '2013', now, columns).map(stripVTControlCharacters);
  expect(lines.map((line) => line.trim().split(/\s/)[0])).toEqual(usualProcedure.items.map(({ name }) => name.zh));
  for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(columns);
  expect(lines[0]).toContain('● 同意   approved');
  expect(lines[1]).toContain('◌ 审核中 open');
  expect(lines[1]?.includes(agencies['market-regulation'].name.zh)).toBe(columns >= 100);
});

test('a bar grows until its review is decided', () => {
  const lengths = [1_000, 4_000, 60_000].map((ms) =>
    laneLines(reviews, '2013', Date.parse(openedAt) + ms, 160).map((line) => line.split('━').length - 1),
  );
  expect(new Set(lengths.map(([approved]) => approved)).size).toBe(1);
  expect(lengths.map(([, open = 0]) => open)).toEqual([...lengths.map(([, open = 0]) => open)].sort((a, b) => a - b));
});

/** A stream that keeps what is written to it. */
function paper(isTTY: boolean) {
  const written: string[] = [];
  const out = { isTTY, columns: 80, write: (text: string) => written.push(text) };
  return { screen: screenOn(out as never), written };
}

test('a terminal shows the picture below the lines; elsewhere there are only lines', () => {
  const terminal = paper(true);
  terminal.screen.draw(['one', 'two']);
  terminal.screen.line('said');
  terminal.screen.draw(['ONE', 'TWO']);
  terminal.screen.settle();
  terminal.screen.line('after');
  expect(terminal.written.join('')).toBe(
    'one\ntwo\n\u001b[2A\u001b[0Jsaid\none\ntwo\n\u001b[2A\u001b[0JONE\nTWO\nafter\n',
  );
  const file = paper(false);
  file.screen.draw(['one']);
  file.screen.line('said');
  expect(file.written.join('')).toBe('said\n');
});

test('messages are in both languages, Chinese first', () => {
  expect(say('filed', { caseNumber: 'X' })).toBe('申请已提交，办件编号 X · one form submitted: case X');
  expect(stateName('approved')).toEqual({ zh: '同意', en: 'approved' });
  expect(stateName('unheard-of').zh).toBe('unheard-of');
});

test('turns are taken one by one, in any order', async () => {
  const turns = createTurns('state-tax');
  const { signal } = new AbortController();
  const review = (item: 'state-tax' | 'local-tax') => ({
    ...{ caseNumber: 'c', item, openedAt, dueAt: openedAt, dueProvisional: false },
  });
  const done: string[] = [];
  const acts = (['state-tax', 'local-tax'] as const).map(async (item) => {
    const act = await turns.script(review(item), signal);
    done.push(`${item} ${act.do}`);
  });
  expect(turns.inHand()).toEqual(['state-tax', 'local-tax']);
  turns.give('local-tax');
  await acts[1];
  expect(done).toEqual(['local-tax approve']);
  turns.give('state-tax');
  await acts[0];
  expect(done).toEqual(['local-tax approve', 'state-tax refuse']);
  expect(shuffled([1, 2, 3, 4]).sort()).toEqual([1, 2, 3, 4]);
});

test('command lines are read strictly', () => {
  expect(demoOptions(['--refuse', 'state-tax', '--json'])).toMatchObject({
    refuse: 'state-tax',
    json: true,
    iam: true,
  });
  expect(demoOptions(['--no-iam']).iam).toBe(false);
  expect([demoOptions([]).regime, demoOptions(['--regime', '2020']).regime]).toEqual(['2013', '2020']);
  expect([startOptions([]).regime, startOptions(['--regime', '2016']).regime]).toEqual(['2013', '2016']);
  expect([startOptions([]).iam, startOptions(['--no-iam']).iam]).toEqual([true, false]);
  expect(startOptions(['--port', '8080', '--fresh'])).toMatchObject({ port: 8080, fresh: true, played: [] });
  expect(startOptions(['--manual']).played).toHaveLength(Object.keys(agencies).length);
  expect(startOptions(['--agency', 'state-tax', '--courier', 'http://127.0.0.1:8098/'])).toMatchObject({
    ...{ played: ['state-tax'], courier: 'http://127.0.0.1:8098' },
  });
  for (const wrong of [['--refuse', 'x'], ['--regime', '1999'], ['--form'], ['--what'], ['more']]) {
    expect(() => demoOptions(wrong)).toThrow(UsageError);
  }
  const strange = [
    ['--port', '0'],
    ['--port', 'x'],
    ['--data-dir'],
    ['--agency', 'x'],
    ['--courier', 'x'],
    ['--regime', '1999'],
  ];
  for (const wrong of strange) {
    expect(() => startOptions(wrong)).toThrow(UsageError);
  }
});
