import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { useCity } from '../../support/city.ts';
import { foundIn, type Needle } from '../../support/needles.ts';
import { useReceiver } from '../../support/receiver.ts';
import { eavesdrop } from './eavesdrop.ts';
import { runEveryEnding } from './every-ending.ts';
import { executionsOf, filesIn, type Hay, itemsByEntity, queuedIn } from './haystacks.ts';
import {
  credentialNeedles,
  nameNeedles,
  numberNeedles,
  personalNeedles,
  phoneNeedles,
  taskTokens,
} from './needles-of.ts';

/*
 * Invariant 8: no personal data or credential in logs, metrics, execution state, events or errors. One city runs cases to every kind of end
 * that is cheap (every-ending.ts), with people who are on no other form; then everything that it has written down is searched.
 *
 * Needles (needles-of.ts): every identity number, phone, name and street of the forms; tokens, secrets of webhooks, task tokens.
 * They are searched for as text, in URLs, escaped and in base64 (test/support/needles.ts, whose own test plants them).
 */

/** Where nothing personal may be, and no credential. */
const clean = [
  ...['logs of functions', 'messages of the topic', 'queues and dead letters', 'calls of partners'],
  ...['problem documents', 'metrics', 'deliveries of rules', 'positions of streams'],
] as const;

/** The same, but that a task's own payload holds its token. */
const execution = ['state of executions', 'journal of executions'] as const;

/** What legitimately holds something, and what that is. Every other kind of item in the table holds nothing at all. */
const holders: Record<string, readonly Needle[]> = {
  case: [...nameNeedles, ...phoneNeedles],
  certificate: nameNeedles,
  // Of whoever says 非本人: their number stays sealed.
  order: nameNeedles,
  // Answers as they were given: masked.
  request: nameNeedles,
};

/** Kinds of items that the run must have left, so that none of them is searched in vain. */
const kinds = [
  ...['case', 'review', 'parcel', 'batch', 'certificate', 'numbers', 'seal', 'event', 'number', 'sequence'],
  ...['name', 'near-name', 'consents', 'order', 'material', 'material-shelf'],
  ...['request', 'RATE', 'message', 'notice', 'feed', 'noticed', 'endpoint', 'call', 'data-key'],
  ...['person', 'search', 'searches', 'access', 'access-log', 'head-of-day', 'deadlines'],
];

describe('after a full run', () => {
  const city = useCity();
  const agency = useReceiver();
  const hays = new Map<string, readonly Hay[]>();
  let items = new Map<string, readonly Hay[]>();
  let credentials: readonly Needle[] = [];
  let bells: readonly Needle[] = [];

  beforeAll(async () => {
    const heard = await eavesdrop(city);
    const problems = await runEveryEnding(city, agency.url());
    await city.demo().city().control.idle();
    const runner = join(city.directory(), 'runner');
    const counters = await city.demo().city().control.counters();
    hays.set('logs of functions', filesIn(join(runner, 'logs'), /\.log$/));
    hays.set('messages of the topic', await heard());
    hays.set('queues and dead letters', queuedIn(city));
    hays.set(
      'calls of partners',
      agency.received.map((one) => JSON.stringify(one)),
    );
    hays.set('problem documents', problems);
    hays.set('metrics', [JSON.stringify(counters)]);
    hays.set('deliveries of rules', filesIn(join(runner, 'schedules'), /\.db/));
    hays.set('positions of streams', filesIn(join(runner, 'streams'), /\.db/));
    hays.set('objects and queues, byte by byte', filesIn(join(runner, 'objects-and-queues'), /\.db/));
    hays.set('state of executions', await executionsOf(city));
    hays.set('journal of executions', filesIn(runner, /^states\./));
    items = await itemsByEntity(city);
    credentials = await credentialNeedles(city);
    bells = await taskTokens(city);
  }, 60_000);

  const search = (hay: readonly Hay[] | undefined, needles: readonly Needle[]): string[] => {
    expect(hay?.length ?? 0, 'something to search').toBeGreaterThan(0);
    expect(needles.length, 'something to search for').toBeGreaterThan(0);
    return [...new Set((hay ?? []).flatMap((one) => foundIn(one, needles)))];
  };

  test('there are needles of every kind, and they are where they may be: the search can find them', () => {
    expect([numberNeedles.length, phoneNeedles.length, nameNeedles.length].every((one) => one >= 5)).toBe(true);
    expect(search(items.get('case'), personalNeedles)).toEqual(
      expect.arrayContaining(holders.case?.map(({ what }) => what) ?? []),
    );
    expect(search(hays.get('journal of executions'), bells).length).toBeGreaterThan(0);
  });

  test.each(clean)('nothing personal and no credential is in the %s', (name) =>
    expect(search(hays.get(name), [...personalNeedles, ...credentials, ...bells])).toEqual([]),
  );

  test.each(execution)('nothing personal and no credential is in the %s', (name) =>
    expect(search(hays.get(name), [...personalNeedles, ...credentials])).toEqual([]),
  );

  test('no identity number and no credential is in the archive, nor in any message there ever was', () => {
    const hay = hays.get('objects and queues, byte by byte');
    expect(search(hay, nameNeedles).length, 'the file of the finished case').toBeGreaterThan(0);
    expect(search(hay, [...numberNeedles, ...credentials, ...bells])).toEqual([]);
  });

  test.each(kinds)('in the table a %s holds no more than it may', (kind) => {
    const may = new Set(holders[kind]);
    const needles = [...personalNeedles, ...credentials, ...(kind === 'review' ? [] : bells)];
    expect(
      search(
        items.get(kind),
        needles.filter((one) => !may.has(one)),
      ),
    ).toEqual([]);
  });

  test('there is no other kind of item in the table', () =>
    expect([...items.keys()].sort()).toEqual([...kinds].sort()));
});
