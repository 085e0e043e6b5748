import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { JsonObject } from '../../../../local/types.ts';
import { REGISTRATION } from './definitions.ts';
import { type Functions, named, openCity, start, type TestCity, temporaryDirectory } from './support.ts';

/** How the world behaves: which item is refused, how often numbering fails before it works. */
interface World {
  refused: string | undefined;
  failures: number;
}

const ITEMS = ['accept', 'tax', 'code', 'seal'];

function functionsOf(world: World): Functions {
  let failures = world.failures;
  const waiting = Object.fromEntries(ITEMS.map((item) => [item, () => null]));
  return {
    ...waiting,
    number: (event) => {
      if (failures-- > 0) throw named('Transient', 'throttled');
      return { ...event, number: '440600-1' };
    },
    release: (event) => ({ released: event }),
    close: (event) => ({ closed: event }),
  };
}

/** Answers every token that was ever handed out, again and again, and lets time pass, until the execution ends. */
async function live(
  city: TestCity,
  executionArn: string,
  world: World,
  tokens: Map<string, string>,
): Promise<JsonObject> {
  for (;;) {
    const described = await city.call('DescribeExecution', { executionArn });
    if (described.status !== 'RUNNING') return described;
    for (const item of ITEMS) for (const token of city.invoker.tokens(item)) tokens.set(token, item);
    for (const [taskToken, item] of tokens) await answer(city, taskToken, item, world);
    for (let turn = 0; turn < 3; turn += 1) await setImmediate();
    city.clock.jump(city.clock.now() + 3_600_000);
  }
}

async function answer(city: TestCity, taskToken: string, item: string, world: World): Promise<void> {
  const refuse = item === world.refused;
  // A refusal comes when all others have answered, so that the same siblings have ended in every run.
  if (refuse && city.states.stats().waiting > 1) return;
  const operation = refuse ? 'SendTaskFailure' : 'SendTaskSuccess';
  const result = refuse ? { error: 'Refused', cause: item } : { output: JSON.stringify({ item }) };
  await city.call(operation, { taskToken, ...result }).catch((error: Error) => {
    if (error.name !== 'TaskTimedOut') throw error;
  });
}

/**
 * A copy of a journal as it was when only `count` events of its execution had been written. The last event is always
 * committed together with the execution's row, so it is never among them.
 */
function cutAfter(dataDir: string, target: string, count: number): void {
  mkdirSync(target);
  copyFileSync(join(dataDir, 'states.sqlite'), join(target, 'states.sqlite'));
  const db = new DatabaseSync(join(target, 'states.sqlite'));
  db.prepare('DELETE FROM events WHERE seq > ?').run(count);
  db.exec(`UPDATE executions SET status = 'RUNNING', stopped_at = NULL, output = NULL, error = NULL, cause = NULL,
    transitions = 0, announced = 0`);
  db.close();
}

function journalled(dataDir: string): Array<{ type: string; path: string }> {
  const db = new DatabaseSync(join(dataDir, 'states.sqlite'));
  const rows = db.prepare('SELECT type, path FROM events ORDER BY seq').all();
  db.close();
  return rows.map(({ type, path }) => ({ type: String(type), path: String(path) }));
}

function repeated(rows: Array<{ type: string; path: string }>): string[] {
  const once = rows.filter(({ type }) => /Succeeded|StateEntered|StateExited|ExecutionStarted/.test(type));
  const keys = once.map(({ type, path }) => `${type} ${path}`);
  return keys.filter((key, index) => keys.indexOf(key) !== index);
}

/**
 * The events in an order that the timing of branches does not change. An invocation that a kill cut off is made again
 * without a second TaskStarted, and a token may be answered before its function returns, so these two are left out.
 */
function kinds(rows: Array<{ type: string; path: string }>): string[] {
  const kept = rows.filter(({ type }) => type !== 'TaskStarted' && type !== 'TaskSubmitted');
  return kept.map(({ type, path }) => `${path} ${type}`).sort();
}

async function uninterrupted(world: World) {
  const dataDir = temporaryDirectory();
  const tokens = new Map<string, string>();
  const city = openCity(dataDir, REGISTRATION, functionsOf(world));
  const arn = await start(city, { caseId: 'c-1' });
  const described = await live(city, arn, world, tokens);
  const { transitions } = city.states.stats();
  await city.states.stop();
  return { dataDir, tokens, arn, described, transitions };
}

const worlds = fc.record({
  refused: fc.constantFrom(undefined, 'tax', 'seal'),
  failures: fc.integer({ min: 0, max: 2 }),
});

test('killed after any number of journalled events and started again, an execution ends the same, each task once', async () => {
  await fc.assert(
    fc.asyncProperty(
      worlds,
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 3 }),
      async (world, cuts) => {
        const whole = await uninterrupted(world);
        let source = whole.dataDir;
        for (const [index, cut] of cuts.entries()) {
          const target = join(whole.dataDir, `cut-${index}`);
          cutAfter(source, target, 1 + Math.floor(cut * (journalled(source).length - 2)));
          const seen = journalled(target).filter(
            ({ type, path }) => type === 'TaskFailed' && !path.includes('.'),
          ).length;
          const left = { ...world, failures: Math.max(0, world.failures - seen) };
          const city = openCity(target, REGISTRATION, functionsOf(left));
          const described = await live(city, whole.arn, world, whole.tokens);
          const { transitions } = city.states.stats();
          await city.states.stop();
          expect(described).toMatchObject({ status: whole.described.status, output: whole.described.output });
          expect(transitions).toBe(whole.transitions);
          expect(kinds(journalled(target))).toEqual(kinds(journalled(whole.dataDir)));
          expect(repeated(journalled(target))).toEqual([]);
          source = target;
        }
      },
    ),
    { numRuns: 40 },
  );
});
