/**
 * The functions that the workflow calls: the name in its definition, `${Name}`, which is substituted by the function's ARN when the
 * stack is deployed, and the function's folder.
 */
export const taskFunctions = {
  AcceptCase: 'accept-case',
  OpenReview: 'open-review',
  AssignNumbers: 'assign-numbers',
  OrderSeal: 'order-seal',
  ComposeCertificates: 'compose-certificates',
  ReleaseBatch: 'release-batch',
  BookCourier: 'book-courier',
  AwaitDelivery: 'await-delivery',
  AwaitCollection: 'await-collection',
  ArchiveCase: 'archive-case',
  CloseCase: 'close-case',
} as const;

export type TaskFunction = keyof typeof taskFunctions;

type Fields = Record<string, unknown>;

/** A waiting state times out after 300 days: a due date is never a timeout (design.md §4). Seconds. */
const waitingSeconds = 300 * 86_400;
/** A working state: the function's own timeout, and Lambda's time to start it. Seconds. */
const workingSeconds = 60;

/** What the service of Lambda itself throws, and what our functions call transient (`shared/workflow/transient.ts`). */
const retryOn = (...more: string[]) => [
  {
    ErrorEquals: [
      ...more,
      'Transient',
      'Lambda.ServiceException',
      'Lambda.AWSLambdaException',
      'Lambda.SdkClientException',
      'Lambda.TooManyRequestsException',
      'Lambda.ClientExecutionTimeoutException',
      'Sandbox.Timedout',
    ],
    IntervalSeconds: 1,
    BackoffRate: 2,
    MaxAttempts: 8,
    MaxDelaySeconds: 60,
    JitterStrategy: 'FULL',
  },
];

/** What CloudFormation substitutes when the stack is deployed. */
export const reference = (name: TaskFunction | 'Partition'): string => `\${${name}}`;

/** `name-approval` → `NameApproval`. */
export const pascal = (name: string): string =>
  name.replaceAll(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** What every task is told: its case, and what the execution was started with, the trace of the request among it. */
export const ofExecution = { 'caseId.$': '$.caseId', 'execution.$': '$$.Execution.Input' };

/** A state that runs a function and goes on with its answer. */
export const working = (name: TaskFunction, comment: string, fields: Fields): Fields => ({
  Type: 'Task',
  Comment: comment,
  Resource: `arn:${reference('Partition')}:states:::lambda:invoke`,
  Parameters: { FunctionName: reference(name), Payload: ofExecution },
  TimeoutSeconds: workingSeconds,
  ResultPath: null,
  // Every task is idempotent: one that did not answer in time is simply run again.
  Retry: retryOn('States.Timeout'),
  ...fields,
});

/** A state that hands out its task token and waits until somebody outside has decided. */
export const waiting = (name: TaskFunction, comment: string, payload: Fields, fields: Fields): Fields => ({
  ...working(name, comment, {}),
  Resource: `arn:${reference('Partition')}:states:::lambda:invoke.waitForTaskToken`,
  Parameters: {
    FunctionName: reference(name),
    Payload: {
      ...ofExecution,
      ...payload,
      'taskToken.$': '$$.Task.Token',
      // Sorts the attempts of a task, so that a straggler cannot replace a later token.
      'taskOrder.$': "States.Format('{}#{}', $$.State.EnteredTime, $$.State.RetryCount)",
    },
  },
  TimeoutSeconds: waitingSeconds,
  // Here a timeout means that nobody has decided in 300 days: a case for the operators.
  Retry: retryOn(),
  ...fields,
});
