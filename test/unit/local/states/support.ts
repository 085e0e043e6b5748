import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { SFNClient } from '@aws-sdk/client-sfn';
import { onTestFinished } from 'vitest';
import { createStateMachines, type StateMachines } from '../../../../local/states/index.ts';
import { VirtualClock } from '../../../../local/states/interpreter/index.ts';
import type {
  AwsService,
  BusEvent,
  FunctionInvoker,
  InvokeResult,
  InvokeSource,
  Json,
  JsonObject,
} from '../../../../local/types.ts';

export const ROLE_ARN = 'arn:aws:iam::000000000000:role/registration';
export const MACHINE_ARN = 'arn:aws:states:us-east-1:000000000000:stateMachine:registration';

/** A fresh directory that is removed after the test. */
export function temporaryDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'states-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

/** A copy of what a kill of the process at this moment would leave in its directory. */
export function afterKill(dataDir: string): string {
  const left = temporaryDirectory();
  cpSync(dataDir, left, { recursive: true });
  return left;
}

/** Functions of a test, by name; what they throw is an error as Lambda reports it. */
export type Functions = Record<string, (event: JsonObject) => Json | Promise<Json>>;

export interface Call {
  name: string;
  event: JsonObject;
  source: InvokeSource | undefined;
}

/** Invokes the functions of a test and remembers their calls. */
export class TestInvoker implements FunctionInvoker {
  readonly calls: Call[] = [];
  readonly functions: Functions;

  constructor(functions: Functions) {
    this.functions = functions;
  }

  /** Tokens that were handed out, by the name of the function. */
  tokens(name: string): string[] {
    return this.calls.filter((call) => call.name === name).map(({ event }) => String(event.token));
  }

  async invoke(name: string, payload: string, source?: InvokeSource): Promise<InvokeResult> {
    const event = JSON.parse(payload) as JsonObject;
    this.calls.push({ name, event, source });
    const run = this.functions[name];
    if (!run) throw new Error(`There is no function ${name}`);
    try {
      return { ok: true, payload: JSON.stringify(await run(event)) };
    } catch (error) {
      const { name: errorType, message: errorMessage } = error as Error;
      return { ok: false, errorType, errorMessage, payload: JSON.stringify({ errorType, errorMessage }) };
    }
  }
}

/** An error with a name, as a function throws it. */
export function named(name: string, message: string): Error {
  return Object.assign(new Error(message), { name });
}

export interface TestCity {
  states: StateMachines;
  invoker: TestInvoker;
  clock: VirtualClock;
  events: BusEvent[];
  /** Calls the API without a wire; throws an Error named as the API's error. */
  call(operation: string, parameters?: JsonObject): Promise<JsonObject>;
}

/** Opens state machines on a directory. */
export function openCity(
  dataDir: string,
  definition: JsonObject,
  functions: Functions,
  clock = new VirtualClock(),
): TestCity {
  const invoker = new TestInvoker(functions);
  const events: BusEvent[] = [];
  const machines = [
    { arn: MACHINE_ARN, name: 'registration', definition: JSON.stringify(definition), roleArn: ROLE_ARN },
  ];
  const bus = { put: (event: BusEvent) => void events.push(event) };
  const states = createStateMachines({ dataDir, machines, invoker, bus, clock });
  return {
    states,
    invoker,
    clock,
    events,
    call: (operation, parameters) => call(states.service, operation, parameters),
  };
}

async function call(service: AwsService, operation: string, parameters: JsonObject = {}): Promise<JsonObject> {
  const body = Buffer.from(JSON.stringify(parameters));
  const request = { service: 'states', operation, caller: 'external', method: 'POST', url: '/', headers: {}, body };
  const response = await service(request);
  const answer = JSON.parse(response.body.toString()) as JsonObject;
  if (response.status !== 200) throw named(String(answer.__type), String(answer.message));
  return answer;
}

/** Waits until a condition holds, by turns of the event loop. */
export async function eventually(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (let turn = 0; turn < 20_000; turn += 1) {
    if (await condition()) return;
    await setImmediate();
  }
  throw new Error('The condition never held');
}

/** Starts an execution and answers its ARN. */
export async function start(city: TestCity, input: Json, name = 'case-1'): Promise<string> {
  const parameters = { stateMachineArn: MACHINE_ARN, name, input: JSON.stringify(input) };
  return String((await city.call('StartExecution', parameters)).executionArn);
}

/** Waits until an execution has ended and describes it. */
export async function ended(city: TestCity, executionArn: string): Promise<JsonObject> {
  let description: JsonObject = {};
  await eventually(async () => {
    description = await city.call('DescribeExecution', { executionArn });
    return description.status !== 'RUNNING';
  });
  return description;
}

/** Does the execution still run, when all that is due has happened? */
export async function stillRuns(city: TestCity, executionArn: string): Promise<boolean> {
  for (let turn = 0; turn < 3; turn += 1) await setImmediate();
  return (await city.call('DescribeExecution', { executionArn })).status === 'RUNNING';
}

/** The types of an execution's events. */
export async function history(city: TestCity, executionArn: string): Promise<string[]> {
  const { events } = await city.call('GetExecutionHistory', { executionArn, maxResults: 1000 });
  return (events as JsonObject[]).map(({ type }) => String(type));
}

/** Serves an AwsService over HTTP as the endpoint in front does, for the real SDK client. */
export async function sdkClient(service: AwsService): Promise<SFNClient> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { headers, method = 'POST', url = '/' } = request;
    const operation = String(headers['x-amz-target'] ?? '');
    const answer = await service({
      service: 'states',
      operation,
      caller: 'external',
      method,
      url,
      headers,
      body: Buffer.concat(chunks),
    });
    response.writeHead(answer.status, answer.headers).end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const credentials = { accessKeyId: 'AKIATEST', secretAccessKey: 'secret' };
  const client = new SFNClient({
    region: 'us-east-1',
    endpoint: `http://127.0.0.1:${port}`,
    credentials,
    maxAttempts: 1,
  });
  onTestFinished(() => {
    client.destroy();
    server.closeAllConnections();
    server.close();
  });
  return client;
}
