import { createWriteStream, mkdirSync, type WriteStream } from 'node:fs';
import { join } from 'node:path';
import type { FunctionInvoker, InvokeResult, Resource, Stoppable } from '../types.ts';
import { accessKeyOf, environmentOf, secretKeyOf } from './environment.ts';
import { createPool, type FunctionPool, type PoolLimits } from './function-pool.ts';
import { type CodeSources, type FunctionSpec, functionSpec } from './function-spec.ts';

export interface LambdaOptions {
  /** `AWS::Lambda::Function` resources, resolved. */
  functions: Resource[];
  /** ARN of a function by its name. */
  arnOf(name: string): string;
  asset: CodeSources['asset'];
  dataDir: string;
  /** Where compiled bundles are kept. */
  compileCache: string;
  region: string;
  awsUrl: string;
  /** The city clock's offset, shared with the workers. */
  clock: SharedArrayBuffer;
  limits: PoolLimits;
}

/** The functions of a stack. */
export interface Lambda extends FunctionInvoker, Stoppable {
  specs: FunctionSpec[];
  /** Function names by access key. */
  callers: Map<string, string>;
  /** Their secrets by access key. */
  secrets: Map<string, string>;
  /** Starts a first worker of every function, a few at a time. */
  prewarm(): Promise<void>;
  /** Functions by how often they were invoked since the last reset. */
  counts: Map<string, number>;
}

/** As many workers start at a time as keep the machine from crawling while the city serves already. */
const PREWARM_AT_A_TIME = 2;

/** The functions of a stack in worker threads. Throws at once for a function that cannot run here. */
export function createLambda(options: LambdaOptions): Lambda {
  const { dataDir } = options;
  const inlineDirectory = join(dataDir, 'code');
  const logs = join(dataDir, 'logs');
  mkdirSync(logs, { recursive: true });
  const specs = options.functions.map((resource) => functionSpec(resource, { asset: options.asset, inlineDirectory }));
  const streams: WriteStream[] = [];
  const pools = new Map<string, FunctionPool>();
  const counts = new Map<string, number>();
  for (const spec of specs) {
    const log = createWriteStream(join(logs, `${spec.name}.log`), { flags: 'a' });
    streams.push(log);
    pools.set(spec.name, poolOf(spec, log, options));
  }
  return {
    specs,
    counts,
    callers: new Map(specs.map(({ name }) => [accessKeyOf(name), name])),
    secrets: new Map(specs.map(({ name }) => [accessKeyOf(name), secretKeyOf(name)])),
    async invoke(functionNameOrArn, payload): Promise<InvokeResult> {
      const name = functionName(functionNameOrArn);
      const pool = pools.get(name);
      if (!pool) return noSuchFunction(functionNameOrArn);
      counts.set(name, (counts.get(name) ?? 0) + 1);
      return pool.invoke(payload);
    },
    async prewarm() {
      const queue = [...pools.values()];
      const next = async (): Promise<void> => {
        for (let pool = queue.shift(); pool; pool = queue.shift()) await pool.prewarm();
      };
      await Promise.all(Array.from({ length: PREWARM_AT_A_TIME }, next));
    },
    async stop() {
      await Promise.all([...pools.values()].map((pool) => pool.stop()));
      for (const stream of streams) stream.end();
    },
  };
}

/** The name in a function's name, ARN, qualified ARN or API Gateway integration URI. */
export function functionName(nameOrArn: string): string {
  return /:function:([^:/]+)/.exec(nameOrArn)?.[1] ?? nameOrArn;
}

function poolOf(spec: FunctionSpec, log: WriteStream, options: LambdaOptions): FunctionPool {
  const context = {
    functionName: spec.name,
    invokedFunctionArn: options.arnOf(spec.name),
    memoryLimitInMB: String(spec.memoryMb),
    logGroupName: `/aws/lambda/${spec.name}`,
  };
  const { modulePath, exportName, timeoutMs, memoryMb } = spec;
  const { compileCache } = options;
  const boot = { modulePath, exportName, clock: options.clock, context };
  return createPool(
    { boot, env: environmentOf(spec, options), compileCache, timeoutMs, memoryMb, log },
    options.limits,
  );
}

function noSuchFunction(functionNameOrArn: string): InvokeResult {
  const errorMessage = `Function not found: ${functionNameOrArn}`;
  const errorType = 'ResourceNotFoundException';
  return { ok: false, errorType, errorMessage, payload: JSON.stringify({ errorType, errorMessage }) };
}
