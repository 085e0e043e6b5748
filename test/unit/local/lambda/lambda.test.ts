import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createClock, type MovableClock } from '../../../../local/clock/clock.ts';
import type { PoolLimits } from '../../../../local/lambda/function-pool.ts';
import { createLambda, type Lambda } from '../../../../local/lambda/lambda.ts';
import type { JsonObject } from '../../../../local/types.ts';

const CODE = `
let running = 0;
exports.echo = async (event) => event;
exports.nothing = async () => {};
exports.bad = async () => { throw new TypeError('no good'); };
exports.text = async () => { throw 'just text'; };
exports.hang = () => new Promise(() => {});
exports.spin = async () => { for (;;); };
exports.exit = async () => process.exit(3);
exports.big = async () => 'x'.repeat(7_000_000);
exports.where = async (event, context) => ({ env: process.env, now: Date.now(), date: new Date() instanceof Date,
  left: context.getRemainingTimeInMillis(), name: context.functionName, arn: context.invokedFunctionArn });
exports.together = async () => { running++; await new Promise((r) => setTimeout(r, 20)); const most = running; running--; return most; };
exports.say = async () => { console.log('said'); };
`;
const dataDir = mkdtempSync(join(tmpdir(), 'lambda-'));
const handlers = [...CODE.matchAll(/exports\.(\w+)/g)].map(([, name]) => name ?? '');
let clock: MovableClock;
const started: Lambda[] = [];

function functionOf(name: string, properties: JsonObject = {}) {
  const common = {
    FunctionName: name,
    Runtime: 'nodejs24.x',
    Timeout: 1,
    Code: { S3Key: 'code' },
    Handler: `code.${name}`,
  };
  return { logicalId: name, type: 'AWS::Lambda::Function', properties: { ...common, ...properties } };
}

function start(
  functions = handlers.map((name) => functionOf(name)),
  limits: PoolLimits = { concurrency: 8, maxWorkers: 1 },
): Lambda {
  const arnOf = (name: string): string => `arn:aws:lambda:r:1:function:${name}`;
  const common = {
    dataDir,
    compileCache: join(dataDir, 'compile-cache'),
    region: 'r',
    awsUrl: 'http://aws',
    clock: clock.shared,
    asset: () => dataDir,
  };
  const lambda = createLambda({ ...common, functions, arnOf, limits });
  started.push(lambda);
  return lambda;
}

let lambda: Lambda;
beforeAll(() => {
  writeFileSync(join(dataDir, 'code.js'), CODE);
  clock = createClock({ dataDir });
  lambda = start();
});
afterAll(async () => {
  await Promise.all(started.map((one) => one.stop()));
});

test('a result is its JSON, nothing is null', async () => {
  expect(await lambda.invoke('echo', '{"a":[1]}')).toEqual({ ok: true, payload: '{"a":[1]}' });
  expect(await lambda.invoke('arn:aws:lambda:r:1:function:nothing', '{}')).toEqual({ ok: true, payload: 'null' });
});

test.each([
  ['bad', 'TypeError', 'no good'],
  ['text', 'string', 'just text'],
  ['exit', 'Runtime.ExitError', 'exit status 3'],
  ['hang', 'Sandbox.Timedout', 'Task timed out after 1.00 seconds'],
  ['spin', 'Sandbox.Timedout', 'Task timed out after 1.00 seconds'],
  ['big', 'Function.ResponseSizeTooLarge', '7000002'],
  ['nobody', 'ResourceNotFoundException', 'nobody'],
])('%s fails as %s, and the next invocation is served', async (name, errorType, message) => {
  const expected = { ok: false, errorType, errorMessage: expect.stringContaining(message) };
  const result = await lambda.invoke(name, '{}');
  expect(result).toMatchObject(expected);
  expect(JSON.parse(result.payload)).toMatchObject({ errorType });
  expect(await lambda.invoke(name, '{}')).toMatchObject(expected);
});

test('a payload above 6 MB is refused', async () => {
  expect(await lambda.invoke('echo', `"${'x'.repeat(6_300_000)}"`)).toMatchObject({
    errorType: 'RequestTooLargeException',
  });
});

test("the environment is the function's own and nothing else, and its Date follows the city", async () => {
  const own = start([functionOf('where', { Environment: { Variables: { OWN: 'yes' } }, MemorySize: 256 })]);
  await own.invoke('where', '{}');
  clock.moveTo(86_400_000);
  const result = JSON.parse((await own.invoke('where', '{}')).payload);
  expect(result).toMatchObject({ date: true, name: 'where', arn: 'arn:aws:lambda:r:1:function:where' });
  expect(Math.abs(result.now - Date.now() - 86_400_000)).toBeLessThan(5_000);
  expect(result.left).toBeGreaterThan(500);
  expect(result.left).toBeLessThanOrEqual(1_000);
  expect(result.env).toMatchObject({
    OWN: 'yes',
    AWS_ENDPOINT_URL: 'http://aws',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '256',
    TZ: 'UTC',
  });
  for (const absent of ['PATH', 'NODE_COMPILE_CACHE']) expect(result.env).not.toHaveProperty(absent);
  expect(own.callers.get(result.env.AWS_ACCESS_KEY_ID)).toBe('where');
});

test('concurrency: many at a time in one worker, or strictly one at a time', async () => {
  const most = async (limits: PoolLimits): Promise<number> => {
    const pool = start([functionOf('together')], limits);
    const results = await Promise.all(Array.from({ length: 6 }, () => pool.invoke('together', '{}')));
    return Math.max(...results.map(({ payload }) => Number(payload)));
  };
  expect(await most({ concurrency: 8, maxWorkers: 1 })).toBeGreaterThan(1);
  expect(await most({ concurrency: 1, maxWorkers: 2 })).toBe(1);
});

test('a module that does not load fails every invocation with its own error', async () => {
  writeFileSync(join(dataDir, 'broken.js'), 'throw new RangeError("at load")');
  const broken = start([functionOf('broken', { Handler: 'broken.x' }), functionOf('lost', { Handler: 'code.lost' })]);
  expect(await broken.invoke('broken', '{}')).toMatchObject({
    ok: false,
    errorType: 'RangeError',
    errorMessage: 'at load',
  });
  expect(await broken.invoke('broken', '{}')).toMatchObject({ ok: false, errorType: 'RangeError' });
  expect(await broken.invoke('lost', '{}')).toMatchObject({ ok: false, errorType: 'Runtime.HandlerNotFound' });
});

test('what cannot run here is named at start', () => {
  expect(() => start([functionOf('f', { Runtime: 'python3.13' })])).toThrow(/^f: .*only Node runtimes/s);
  expect(() => start([functionOf('f', { Handler: 'gone.x' })])).toThrow('f.Handler');
});

test("a function's output is in its log", async () => {
  await lambda.invoke('say', '{}');
  await expect.poll(() => readFileSync(join(dataDir, 'logs', 'say.log'), 'utf8')).toContain('said');
});
