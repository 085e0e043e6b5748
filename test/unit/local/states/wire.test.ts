import {
  DescribeExecutionCommand,
  DescribeStateMachineCommand,
  GetExecutionHistoryCommand,
  ListExecutionsCommand,
  ListStateMachinesCommand,
  paginateGetExecutionHistory,
  paginateListExecutions,
  SendTaskFailureCommand,
  SendTaskHeartbeatCommand,
  SendTaskSuccessCommand,
  StartExecutionCommand,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn';
import { expect, test } from 'vitest';
import { callback, only } from './definitions.ts';
import { eventually, MACHINE_ARN, openCity, ROLE_ARN, sdkClient, temporaryDirectory } from './support.ts';

const WAITING = only(callback('ask', { TimeoutSeconds: 600 }));

async function open() {
  const city = openCity(temporaryDirectory(), WAITING, { ask: () => null });
  return { city, client: await sdkClient(city.states.service) };
}

test('an execution is started, answered by its token and described through the SDK client', async () => {
  const { city, client } = await open();
  const input = JSON.stringify({ caseId: 'c-1' });
  const started = await client.send(new StartExecutionCommand({ stateMachineArn: MACHINE_ARN, name: 'c-1', input }));
  expect(started.executionArn).toBe('arn:aws:states:us-east-1:000000000000:execution:registration:c-1');
  expect(started.startDate).toEqual(new Date(city.clock.now()));
  await eventually(() => city.invoker.tokens('ask').length === 1);
  const [taskToken] = city.invoker.tokens('ask');
  await client.send(new SendTaskHeartbeatCommand({ taskToken }));
  await client.send(new SendTaskSuccessCommand({ taskToken, output: '{"outcome":"approved"}' }));
  const { executionArn } = started;
  const described = await client.send(new DescribeExecutionCommand({ executionArn }));
  expect(described).toMatchObject({ status: 'SUCCEEDED', name: 'c-1', input, output: '{"outcome":"approved"}' });
  expect(described.stopDate).toEqual(new Date(city.clock.now()));
});

test('its functions are invoked in the name of the machine’s role, and a token tells its machine', async () => {
  const { city, client } = await open();
  await client.send(new StartExecutionCommand({ stateMachineArn: MACHINE_ARN }));
  await eventually(() => city.invoker.tokens('ask').length === 1);
  expect(city.invoker.calls[0]?.source).toEqual({ kind: 'role', roleArn: ROLE_ARN, session: 'registration' });
  const [token = ''] = city.invoker.tokens('ask');
  expect(city.states.machineOfToken(token)).toBe(MACHINE_ARN);
  expect(city.states.machineOfToken(`${token.slice(0, -2)}xx`)).toBeUndefined();
});

test('the history has the names, the details and the order that AWS gives it', async () => {
  const { city, client } = await open();
  const { executionArn } = await client.send(new StartExecutionCommand({ stateMachineArn: MACHINE_ARN }));
  await eventually(() => city.invoker.tokens('ask').length === 1);
  const [taskToken] = city.invoker.tokens('ask');
  await client.send(new SendTaskFailureCommand({ taskToken, error: 'Refused', cause: 'No such address' }));
  const { events = [] } = await client.send(new GetExecutionHistoryCommand({ executionArn }));
  expect(events.map(({ type }) => type)).toEqual([
    'ExecutionStarted',
    'TaskStateEntered',
    'TaskScheduled',
    'TaskStarted',
    'TaskSubmitted',
    'TaskFailed',
    'ExecutionFailed',
  ]);
  expect(events.map(({ id, previousEventId }) => [id, previousEventId])).toEqual(events.map((_, i) => [i + 1, i]));
  expect(events[1]?.stateEnteredEventDetails).toEqual({ name: 'Only', input: '{}' });
  expect(events[2]?.taskScheduledEventDetails).toMatchObject({
    resourceType: 'lambda',
    resource: 'invoke.waitForTaskToken',
    timeoutInSeconds: 600,
  });
  expect(events[5]?.taskFailedEventDetails).toMatchObject({ error: 'Refused', cause: 'No such address' });
  expect(events[6]?.executionFailedEventDetails).toEqual({ error: 'Refused', cause: 'No such address' });
});

test('histories and lists come in pages, forwards and backwards', async () => {
  const { city, client } = await open();
  for (const name of ['a', 'b', 'c']) {
    await client.send(new StartExecutionCommand({ stateMachineArn: MACHINE_ARN, name }));
  }
  await eventually(() => city.invoker.tokens('ask').length === 3);
  const [taskToken] = city.invoker.tokens('ask');
  await client.send(new SendTaskSuccessCommand({ taskToken, output: '1' }));
  const names: Array<string | undefined> = [];
  for await (const page of paginateListExecutions({ client, pageSize: 2 }, { stateMachineArn: MACHINE_ARN })) {
    names.push(...(page.executions ?? []).map(({ name }) => name));
  }
  expect(names).toEqual(['c', 'b', 'a']);
  const running = await client.send(
    new ListExecutionsCommand({ stateMachineArn: MACHINE_ARN, statusFilter: 'RUNNING', maxResults: 10 }),
  );
  expect(running.executions?.map(({ name }) => name)).toEqual(['c', 'b']);
  const executionArn = `${MACHINE_ARN.replace('stateMachine', 'execution')}:a`;
  const ids: Array<number | undefined> = [];
  for await (const page of paginateGetExecutionHistory({ client, pageSize: 3 }, { executionArn, reverseOrder: true })) {
    ids.push(...(page.events ?? []).map(({ id }) => id));
  }
  expect(ids).toEqual([8, 7, 6, 5, 4, 3, 2, 1]);
});

test('the same start again is the same execution; another input or an ended one is refused', async () => {
  const { city, client } = await open();
  const parameters = { stateMachineArn: MACHINE_ARN, name: 'a', input: '{"n":1}' };
  const first = await client.send(new StartExecutionCommand(parameters));
  const second = await client.send(new StartExecutionCommand(parameters));
  expect(second.executionArn).toBe(first.executionArn);
  const other = client.send(new StartExecutionCommand({ ...parameters, input: '{"n":2}' }));
  await expect(other).rejects.toThrow(expect.objectContaining({ name: 'ExecutionAlreadyExists' }));
  await client.send(new StopExecutionCommand({ executionArn: first.executionArn }));
  const late = client.send(new StartExecutionCommand(parameters));
  await expect(late).rejects.toThrow(expect.objectContaining({ name: 'ExecutionAlreadyExists' }));
  expect(city.states.stats()).toMatchObject({ running: 0, ended: 1 });
});

test('stopping ends an execution as aborted and closes its tokens', async () => {
  const { city, client } = await open();
  const { executionArn } = await client.send(new StartExecutionCommand({ stateMachineArn: MACHINE_ARN }));
  await eventually(() => city.invoker.tokens('ask').length === 1);
  await client.send(new StopExecutionCommand({ executionArn, error: 'Withdrawn', cause: 'by the applicant' }));
  const described = await client.send(new DescribeExecutionCommand({ executionArn }));
  expect(described).toMatchObject({ status: 'ABORTED', error: 'Withdrawn', cause: 'by the applicant' });
  const [taskToken] = city.invoker.tokens('ask');
  const late = client.send(new SendTaskSuccessCommand({ taskToken, output: '1' }));
  await expect(late).rejects.toThrow(expect.objectContaining({ name: 'TaskTimedOut' }));
  const { events = [] } = await client.send(new GetExecutionHistoryCommand({ executionArn, reverseOrder: true }));
  expect(events.slice(0, 2).map(({ type }) => type)).toEqual(['ExecutionAborted', 'TaskStateAborted']);
});

test('machines are described and listed', async () => {
  const { client } = await open();
  const described = await client.send(new DescribeStateMachineCommand({ stateMachineArn: MACHINE_ARN }));
  expect(JSON.parse(described.definition ?? '')).toEqual(WAITING);
  const { stateMachines } = await client.send(new ListStateMachinesCommand({}));
  expect(stateMachines?.map(({ name, type }) => [name, type])).toEqual([['registration', 'STANDARD']]);
});

const TWICE = 'a token answered twice';
test.each([
  ['InvalidArn', new DescribeExecutionCommand({ executionArn: 'nonsense' })],
  [
    'ExecutionDoesNotExist',
    new DescribeExecutionCommand({ executionArn: `${MACHINE_ARN.replace('stateMachine', 'execution')}:x` }),
  ],
  ['StateMachineDoesNotExist', new StartExecutionCommand({ stateMachineArn: `${MACHINE_ARN}x` })],
  ['InvalidExecutionInput', new StartExecutionCommand({ stateMachineArn: MACHINE_ARN, input: '{' })],
  ['InvalidName', new StartExecutionCommand({ stateMachineArn: MACHINE_ARN, name: 'a b' })],
  ['InvalidToken', new SendTaskSuccessCommand({ taskToken: 'nonsense', output: '1' })],
  ['ValidationException', new SendTaskSuccessCommand({ taskToken: '', output: '1' })],
])('%s is answered under its name', async (name, command) => {
  const { client } = await open();
  const sent = client.send(command as StartExecutionCommand);
  await expect(sent).rejects.toThrow(
    expect.objectContaining({ name, $metadata: expect.objectContaining({ httpStatusCode: 400 }) }),
  );
});

test(`an output that is not JSON is refused and leaves the task open; ${TWICE} is closed`, async () => {
  const { city, client } = await open();
  await client.send(new StartExecutionCommand({ stateMachineArn: MACHINE_ARN }));
  await eventually(() => city.invoker.tokens('ask').length === 1);
  const [taskToken] = city.invoker.tokens('ask');
  const wrong = client.send(new SendTaskSuccessCommand({ taskToken, output: '{' }));
  await expect(wrong).rejects.toThrow(expect.objectContaining({ name: 'InvalidOutput' }));
  await client.send(new SendTaskSuccessCommand({ taskToken, output: '1' }));
  const again = client.send(new SendTaskSuccessCommand({ taskToken, output: '1' }));
  await expect(again).rejects.toThrow(expect.objectContaining({ name: 'TaskTimedOut' }));
});
