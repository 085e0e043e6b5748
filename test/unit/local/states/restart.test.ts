import { expect, test } from 'vitest';
import { VirtualClock } from '../../../../local/states/interpreter/index.ts';
import { callback, invoke, only, REGISTRATION } from './definitions.ts';
import { afterKill, ended, eventually, history, openCity, start, stillRuns, temporaryDirectory } from './support.ts';

const DAY = 86_400_000;
const asked = { ask: () => null };

test('a token stays valid over a restart, and its function is not asked again', async () => {
  const dataDir = temporaryDirectory();
  const before = openCity(dataDir, only(callback('ask', {})), asked);
  const arn = await start(before, {});
  await eventually(async () => (await history(before, arn)).includes('TaskSubmitted'));
  const [token = ''] = before.invoker.tokens('ask');
  const after = openCity(afterKill(dataDir), only(callback('ask', {})), asked, before.clock);
  await after.states.recover();
  expect(after.invoker.calls).toEqual([]);
  await after.call('SendTaskSuccess', { taskToken: token, output: '{"approved":true}' });
  expect(await ended(after, arn)).toMatchObject({ status: 'SUCCEEDED', output: '{"approved":true}' });
});

test('an answer that was acknowledged is not lost, even when the process dies right after it', async () => {
  const dataDir = temporaryDirectory();
  const definition = {
    StartAt: 'Ask',
    States: { Ask: callback('ask', { Next: 'Tell' }), Tell: invoke('tell', { End: true }) },
  };
  const before = openCity(dataDir, definition, { ask: () => null, tell: () => new Promise(() => {}) });
  const arn = await start(before, {});
  await eventually(() => before.invoker.tokens('ask').length === 1);
  await before.call('SendTaskSuccess', { taskToken: String(before.invoker.tokens('ask')[0]), output: '7' });
  const after = openCity(afterKill(dataDir), definition, { tell: (event) => event }, before.clock);
  await after.states.recover();
  expect(await ended(after, arn)).toMatchObject({ status: 'SUCCEEDED', output: '7' });
  expect(after.invoker.calls).toMatchObject([{ name: 'tell', event: 7 }]);
});

test('an invocation that was under way is made again with the same payload', async () => {
  const dataDir = temporaryDirectory();
  const task = { Parameters: { FunctionName: 'work', Payload: { 'key.$': 'States.UUID()' } } };
  const before = openCity(dataDir, only(invoke('work', task)), { work: () => new Promise(() => {}) });
  const arn = await start(before, {});
  await eventually(() => before.invoker.calls.length === 1);
  const after = openCity(afterKill(dataDir), only(invoke('work', task)), { work: (event) => event }, before.clock);
  await after.states.recover();
  await ended(after, arn);
  expect(after.invoker.calls).toEqual(before.invoker.calls);
});

test('a wait counts from when it began: also over a restart, also beyond what a timer of Node can hold', async () => {
  const dataDir = temporaryDirectory();
  const definition = only({ Type: 'Wait', Seconds: 300 * 86_400 });
  const before = openCity(dataDir, definition, {});
  const arn = await start(before, {});
  const startedAt = before.clock.now();
  const after = openCity(afterKill(dataDir), definition, {}, new VirtualClock(startedAt + 200 * DAY));
  await after.states.recover();
  after.clock.advanceTo(startedAt + 300 * DAY - 1);
  expect(await stillRuns(after, arn)).toBe(true);
  after.clock.advanceTo(startedAt + 300 * DAY);
  expect(await ended(after, arn)).toMatchObject({ status: 'SUCCEEDED' });
});

test('a wait, a timeout and a retry that fell due while the city was down happen at once', async () => {
  const dataDir = temporaryDirectory();
  const flaky = { Retry: [{ ErrorEquals: ['States.ALL'], IntervalSeconds: 3600 }] };
  const definition = {
    StartAt: 'Both',
    States: {
      Both: {
        Type: 'Parallel',
        Branches: [
          { StartAt: 'Flaky', States: { Flaky: invoke('work', { ...flaky, End: true }) } },
          { StartAt: 'Pause', States: { Pause: { Type: 'Wait', Seconds: 60, End: true } } },
        ],
        Next: 'Ask',
      },
      Ask: callback('ask', { TimeoutSeconds: 60, End: true }),
    },
  };
  const down = { work: () => Promise.reject(new Error('down')) };
  const before = openCity(dataDir, definition, down);
  const arn = await start(before, {});
  await eventually(async () => (await history(before, arn)).includes('TaskFailed'));
  const later = new VirtualClock(before.clock.now() + DAY);
  const restarted = afterKill(dataDir);
  const after = openCity(restarted, definition, { work: () => 'up', ask: () => null }, later);
  await after.states.recover();
  await eventually(() => after.invoker.tokens('ask').length === 1);
  const last = openCity(afterKill(restarted), definition, { ask: () => null }, new VirtualClock(later.now() + DAY));
  await last.states.recover();
  await eventually(() => last.clock.jump());
  expect(await ended(last, arn)).toMatchObject({ status: 'FAILED', error: 'States.Timeout' });
});

test('a heartbeat that was answered counts after a restart', async () => {
  const dataDir = temporaryDirectory();
  const definition = only(callback('ask', { HeartbeatSeconds: 60 }));
  const before = openCity(dataDir, definition, asked);
  const arn = await start(before, {});
  await eventually(async () => (await history(before, arn)).includes('TaskSubmitted'));
  const startedAt = before.clock.now();
  before.clock.advanceTo(startedAt + 50_000);
  await before.call('SendTaskHeartbeat', { taskToken: String(before.invoker.tokens('ask')[0]) });
  const after = openCity(afterKill(dataDir), definition, asked, new VirtualClock(startedAt + 70_000));
  await after.states.recover();
  after.clock.advanceTo(startedAt + 109_000);
  expect(await stillRuns(after, arn)).toBe(true);
  after.clock.advanceTo(startedAt + 111_000);
  expect(await ended(after, arn)).toMatchObject({ status: 'FAILED', error: 'States.HeartbeatTimeout' });
});

test('an execution keeps the definition that it was started with', async () => {
  const dataDir = temporaryDirectory();
  const ask = callback('ask', { ResultPath: null, Next: 'Say' });
  const saying = (word: string) => ({
    StartAt: 'Ask',
    States: { Ask: ask, Say: { Type: 'Pass', Result: word, End: true } },
  });
  const before = openCity(dataDir, saying('old'), asked);
  const arn = await start(before, {});
  await eventually(async () => (await history(before, arn)).includes('TaskSubmitted'));
  const after = openCity(afterKill(dataDir), saying('new'), asked, before.clock);
  await after.call('SendTaskSuccess', { taskToken: String(before.invoker.tokens('ask')[0]), output: '1' });
  expect(await ended(after, arn)).toMatchObject({ output: '"old"' });
});

test('requests that come before the recovery is through wait for it', async () => {
  const dataDir = temporaryDirectory();
  const before = openCity(dataDir, only(callback('ask', {})), asked);
  const arn = await start(before, {});
  await eventually(() => before.invoker.tokens('ask').length === 1);
  const after = openCity(afterKill(dataDir), only(callback('ask', {})), asked, before.clock);
  await after.call('SendTaskSuccess', { taskToken: String(before.invoker.tokens('ask')[0]), output: '1' });
  expect(await ended(after, arn)).toMatchObject({ status: 'SUCCEEDED' });
});

test('an orderly stop ends nothing and forgets nothing', async () => {
  const dataDir = temporaryDirectory();
  const before = openCity(dataDir, REGISTRATION, { accept: () => null });
  const arn = await start(before, { caseId: 'c-1' });
  await eventually(async () => (await history(before, arn)).includes('TaskSubmitted'));
  await before.states.stop();
  expect(before.clock.pending).toBe(0);
  const after = openCity(dataDir, REGISTRATION, {}, before.clock);
  await after.states.recover();
  expect(after.states.stats()).toMatchObject({ running: 1, waiting: 1, transitions: 1 });
  expect(await stillRuns(after, arn)).toBe(true);
});
