/** A finding of cdk-nag that stays, with the reason why it may. */
export interface Acknowledgement {
  /** As the report names it: pack, rule and, for some rules, the finding in brackets. */
  rule: string;
  /** Path of the construct within the stack that it is acknowledged for, and for all below it. */
  path: string;
  reason: string;
}

const noXray =
  'There is no X-Ray for Lambda and Step Functions in China’s regions, where this deploys too; a W3C trace id runs through every hop and log line instead.';

const deadLetterQueue =
  'This is a dead letter queue itself, named by a rule or an event source rather than by another queue’s redrive policy; an alarm says when it holds anything.';

const synchronous =
  'Cognito invokes the function synchronously, where a dead letter queue never receives anything: who waits for a token is told at once.';

/** The findings that come with a Cognito pool, where one is asked for. */
export const ofCognito: readonly Acknowledgement[] = [
  { rule: 'Serverless-LambdaTracing', path: 'Cognito', reason: noXray },
  { rule: 'Serverless-LambdaDLQ', path: 'Cognito', reason: synchronous },
];

/** Every finding that stays, one by one; a test fails for one that nothing finds any more. */
export const acknowledgements: readonly Acknowledgement[] = [
  {
    rule: 'AwsSolutions-IAM5[Resource::<DataArchive774FA568.Arn>/cases/*]',
    path: 'Functions/ArchiveCaseRole',
    reason: 'Objects are named by their case: the function may put what lies in the folder of cases, and nothing else.',
  },
  ...(
    [
      ['ApplicantMaterials', 'incoming'],
      ['ApplicantMaterials', 'kept'],
      ['AgencyMaterials', 'kept'],
      ['HallMaterials', 'kept'],
      ['Sweep', 'incoming'],
      ['Sweep', 'kept'],
    ] as const
  ).map(([name, folder]) => ({
    rule: `AwsSolutions-IAM5[Resource::<MaterialsBucket42B382D5.Arn>/${folder}/*]`,
    path: `Functions/${name}Role`,
    reason:
      'Files are named by their case and id: the function may do what it does with any in this folder, and with nothing else.',
  })),
  ...['manifests', 'signed'].map((folder) => ({
    rule: `AwsSolutions-IAM5[Resource::<AuditDailyHeads861FDCDE.Arn>/${folder}/*]`,
    path: 'Functions/SignDailyHeadsRole',
    reason: 'Objects are named by their day: the function may put what lies in these two folders, and nothing else.',
  })),
  {
    rule: 'AwsSolutions-IAM5[Resource::*]',
    path: 'Workflow/Role',
    reason: 'Vended logs: the actions by which Step Functions delivers its log name no resource in IAM.',
  },
  {
    rule: 'AwsSolutions-SF1',
    path: 'Workflow/StateMachine',
    reason:
      'The history of every execution is kept by Step Functions for 90 days; the log takes errors, without data of the execution.',
  },
  { rule: 'AwsSolutions-SF2', path: 'Workflow/StateMachine', reason: noXray },
  { rule: 'Serverless-StepFunctionStateMachineXray', path: 'Workflow/StateMachine', reason: noXray },
  { rule: 'Serverless-LambdaTracing', path: 'Functions', reason: noXray },
  {
    rule: 'Serverless-LambdaDLQ',
    path: 'Functions',
    reason:
      'Functions of the API and of the workflow are invoked synchronously, where a dead letter queue never receives anything; those that events invoke have a destination on failure.',
  },
  { rule: 'AwsSolutions-SQS3', path: 'Events', reason: deadLetterQueue },
  { rule: 'Serverless-SQSRedrivePolicy', path: 'Events', reason: deadLetterQueue },
  {
    rule: 'Serverless-SQSRedrivePolicy',
    path: 'Partners/CallDeadLetters',
    reason: 'This is a dead letter queue itself, of the queue of calls; an alarm says when it holds anything.',
  },
  {
    rule: 'Serverless-LambdaEventSourceMappingDestination',
    path: 'Events/CallsThatAreDue',
    reason:
      'A queue has no destination on failure: what the function does not take five times goes to the dead letter queue by the queue’s own redrive policy.',
  },
];
