import { expect, test } from 'vitest';
import { type FunctionName, type FunctionSpec, functionCatalogue } from '../../infra/function-catalogue.ts';
import { engravers } from '../../shared/domain/catalogue/places.ts';
import { deployedFunctions, idOf } from './functions.ts';
import { linesOf, statementsByRole } from './policies.ts';
import { onlyResource } from './template.ts';

const table = onlyResource('AWS::DynamoDB::Table').id;
const key = onlyResource('AWS::KMS::Key', 'DataKey').id;
const queue = (name: string) => onlyResource('AWS::SQS::Queue', `Events${name}`).id;

const calls = onlyResource('AWS::SQS::Queue', 'PartnersCalls').id;
const received = ['ChangeMessageVisibility', 'DeleteMessage', 'GetQueueAttributes', 'ReceiveMessage'].map(
  (action) => `sqs:${action}`,
);

const own = 'arn:<AWS::Partition>';
const here = '<AWS::Region>:<AWS::AccountId>';
const machine = `${own}:states:${here}:stateMachine:Yizhantong-registration`;
const via = (service: string) =>
  JSON.stringify({ StringEquals: { 'kms:ViaService': `${service}.<AWS::Region>.<AWS::URLSuffix>` } });

const to = (resource: string, ...actions: string[]) => actions.map((action) => `${action} on ${resource}`);
const keyThroughTable = ['Decrypt', 'DescribeKey', 'Encrypt', 'GenerateDataKey', 'ReEncryptFrom', 'ReEncryptTo'].map(
  (action) => `kms:${action} on <${key}.Arn> if ${via('dynamodb')}`,
);
const workflowActions = { start: 'StartExecution', done: 'SendTaskSuccess', ending: 'SendTaskFailure' };
const secrets = {
  courierNotices: ['<CourierNoticeKeyParameter>'],
  courier: ['<CourierKeyParameter>'],
  engravers: engravers.map(({ code }) => `<EngraverKeyParameters>/${code}`),
};

/** What Lambda does in the name of a function that events call: read the stream, write to the dead-letter queue. */
const byEvents = (name: FunctionName): string[] => {
  const letters = {
    sweep: 'SweepDeadLetters',
    'record-failure': 'FailureDeadLetters',
    'publish-events': 'StreamDeadLetters',
    'notify-partners': 'NoticeDeadLetters',
    'deliver-webhooks': 'DeliveryDeadLetters',
    'sign-daily-heads': 'DailyHeadDeadLetters',
  };
  if (!(name in letters)) return [];
  const dead = queue(letters[name as keyof typeof letters]);
  const stream = ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'].map((one) => `dynamodb:${one}`);
  return [
    ...to(`<${dead}.Arn>`, 'sqs:GetQueueAttributes', 'sqs:GetQueueUrl', 'sqs:SendMessage'),
    ...(name === 'deliver-webhooks' ? to(`<${calls}.Arn>`, ...received) : []),
    ...(name === 'publish-events' || name === 'notify-partners' ? to(`<${table}.StreamArn>`, ...stream) : []),
  ];
};

/** What is granted of the key of personal data: one purpose at a time. */
const onVault = ({ vault }: FunctionSpec): string[] => {
  const only = (action: string) => (purpose: string) =>
    `kms:${action} on <${onlyResource('AWS::KMS::Key', 'PersonalDataKey').id}.Arn> if ${JSON.stringify({
      StringEquals: { 'kms:EncryptionContext:purpose': purpose },
    })}`;
  return [...(vault?.opens ?? []).map(only('Decrypt')), ...(vault?.creates ?? []).map(only('GenerateDataKey'))];
};

/** The heads of days are signed by a key of their own, and written where they are locked. */
const onDailyHeads = ({ dailyHeads }: FunctionSpec): string[] => {
  if (!dailyHeads) return [];
  const bucket = onlyResource('AWS::S3::Bucket', 'AuditDailyHeads8').id;
  return [
    ...to(`<${onlyResource('AWS::KMS::Key', 'AuditKey').id}.Arn>`, 'kms:Sign'),
    ...['manifests', 'signed'].flatMap((folder) => to(`<${bucket}.Arn>/${folder}/*`, 's3:PutObject')),
  ];
};

/** Files come in at one folder and are kept in another; nobody may do in one what they may in the other by chance. */
const onFiles = ({ files = [] }: FunctionSpec): string[] => {
  const bucket = onlyResource('AWS::S3::Bucket', 'MaterialsBucket').id;
  const incoming = (action: string) => `s3:${action} on <${bucket}.Arn>/incoming/*`;
  const kept = (action: string) => `s3:${action} on <${bucket}.Arn>/kept/*`;
  const onKey = (action: string) => `kms:${action} on <${key}.Arn> if ${via('s3')}`;
  const lines = {
    upload: [incoming('PutObject'), onKey('GenerateDataKey')],
    keep: [
      ...[incoming('GetObject'), kept('PutObject'), onKey('Decrypt'), onKey('GenerateDataKey')],
      `s3:ListBucket on <${bucket}.Arn>`,
    ],
    copy: [kept('GetObject'), kept('PutObject'), onKey('Decrypt'), onKey('GenerateDataKey')],
    discard: [incoming('DeleteObject'), kept('DeleteObject')],
    show: [kept('GetObject'), onKey('Decrypt')],
  };
  return [...new Set(files.flatMap((action) => lines[action]))];
};

/** The whole policy that the catalogue's entry of a function comes to. */
const expected = (name: FunctionName, log: string): string[] => {
  const spec = functionCatalogue[name];
  const onKey = [
    ...(spec.archive ? to(`<${key}.Arn>`, 'kms:GenerateDataKey') : []),
    ...(spec.topic ? to(`<${key}.Arn>`, 'kms:GenerateDataKey', 'kms:Decrypt') : []),
  ];
  return [
    ...to(`<${log}.Arn>`, 'logs:CreateLogStream', 'logs:PutLogEvents'),
    ...(spec.table ?? []).map((action) => `dynamodb:${action} on <${table}.Arn>`),
    ...(spec.indexes ?? []).map((index) => `dynamodb:Query on <${table}.Arn>/index/${index}`),
    ...(spec.table || spec.indexes ? keyThroughTable : []),
    ...(spec.workflow ?? []).map((can) => `states:${workflowActions[can]} on ${machine}`),
    ...(spec.signingKey ? to(`<${onlyResource('AWS::KMS::Key', 'SigningKey').id}.Arn>`, `kms:${spec.signingKey}`) : []),
    ...onVault(spec),
    ...onDailyHeads(spec),
    ...onFiles(spec),
    ...(spec.secret
      ? secrets[spec.secret].flatMap((one) => to(`${own}:ssm:${here}:parameter${one}`, 'ssm:GetParameter'))
      : []),
    ...(spec.calls ? to(`<${calls}.Arn>`, 'sqs:SendMessage') : []),
    ...(spec.partnerKey
      ? to(`<${onlyResource('AWS::KMS::Key', 'PartnersKey').id}.Arn>`, `kms:${spec.partnerKey}`)
      : []),
    ...(spec.archive ? to(`<${onlyResource('AWS::S3::Bucket', 'DataArchive7').id}.Arn>/cases/*`, 's3:PutObject') : []),
    ...(spec.topic ? to(`<${onlyResource('AWS::SNS::Topic', 'CaseEvents').id}>`, 'sns:Publish') : []),
    ...onKey,
    ...byEvents(name),
  ].sort();
};

test.each(deployedFunctions())('$name may do what the catalogue says, and nothing else', ({ name, properties }) => {
  const statements = statementsByRole().get(idOf(properties.Role)) ?? [];
  expect(linesOf(statements)).toEqual(expected(name, idOf(properties.LoggingConfig.LogGroup)));
});
