import { Stack } from 'aws-cdk-lib';
import type { PolicyStatementProps } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import { engravers } from '../../shared/domain/catalogue/places.ts';
import type { KeyPurpose } from '../../shared/domain/personal/key-purposes.ts';
import type { FileAction, FunctionSpec } from '../function-catalogue.ts';
import type { Audit } from './audit.ts';
import type { Data } from './data.ts';
import type { Identity } from './identity.ts';
import type { Materials } from './materials.ts';
import type { PartnerCalls } from './partner-calls.ts';
import type { Settings } from './settings.ts';

/** What functions are granted on. The state machine is named by ARN: it refers to the functions, not they to it. */
export interface Resources {
  data: Data;
  audit: Audit;
  materials: Materials;
  settings: Settings;
  identity: Identity;
  signingKey: Key;
  /** Wraps the data keys with which identity numbers are encrypted. */
  personalDataKey: Key;
  partnerCalls: PartnerCalls;
  topic: Topic;
  stateMachineArn: string;
}

/** On a table with a key of ours DynamoDB uses the key for the caller, who therefore needs these. */
const tableKeyActions = [
  'kms:Decrypt',
  'kms:DescribeKey',
  'kms:Encrypt',
  'kms:GenerateDataKey',
  'kms:ReEncryptFrom',
  'kms:ReEncryptTo',
];

/** A key that is used only by a service that asks in the caller's name. */
const via = (data: Data, service: 'dynamodb' | 's3') => ({
  StringEquals: { 'kms:ViaService': `${service}.${Stack.of(data).region}.${Stack.of(data).urlSuffix}` },
});

const onTable = ({ table = [], indexes = [] }: FunctionSpec, { data }: Resources): PolicyStatementProps[] => {
  const { tableArn } = data.table;
  return [
    ...(table.length > 0 ? [{ actions: table.map((action) => `dynamodb:${action}`), resources: [tableArn] }] : []),
    ...indexes.map((index) => ({ actions: ['dynamodb:Query'], resources: [`${tableArn}/index/${index}`] })),
    ...(table.length + indexes.length > 0
      ? [
          {
            actions: tableKeyActions,
            resources: [data.key.keyArn],
            conditions: via(data, 'dynamodb'),
          },
        ]
      : []),
  ];
};

const workflowActions = { start: 'StartExecution', done: 'SendTaskSuccess', ending: 'SendTaskFailure' };

const onWorkflow = ({ workflow = [] }: FunctionSpec, { stateMachineArn }: Resources): PolicyStatementProps[] => {
  const actions = workflow.map((can) => `states:${workflowActions[can]}`);
  return actions.length > 0 ? [{ actions, resources: [stateMachineArn] }] : [];
};

const onSecret = ({ secret }: FunctionSpec, { settings }: Resources): PolicyStatementProps[] => {
  if (secret === undefined) return [];
  const name = settings.secretNames[secret];
  const names = secret === 'engravers' ? engravers.map(({ code }) => `${name}/${code}`) : [name];
  // A name begins with its slash, as the ARN of a parameter wants it.
  const resources = names.map((one) => Stack.of(settings).formatArn({ service: 'ssm', resource: `parameter${one}` }));
  return [{ actions: ['ssm:GetParameter'], resources }];
};

/** Each purpose is a grant of its own: KMS compares the context that a data key was wrapped with. */
const onVault = ({ vault }: FunctionSpec, { personalDataKey }: Resources): PolicyStatementProps[] => {
  const may = (action: string, purpose: KeyPurpose): PolicyStatementProps => ({
    actions: [action],
    resources: [personalDataKey.keyArn],
    conditions: { StringEquals: { 'kms:EncryptionContext:purpose': purpose } },
  });
  return [
    ...(vault?.opens ?? []).map((purpose) => may('kms:Decrypt', purpose)),
    ...(vault?.creates ?? []).map((purpose) => may('kms:GenerateDataKey', purpose)),
  ];
};

const onOthers = (spec: FunctionSpec, { data, signingKey, topic }: Resources): PolicyStatementProps[] => [
  ...(spec.signingKey ? [{ actions: [`kms:${spec.signingKey}`], resources: [signingKey.keyArn] }] : []),
  ...(spec.archive
    ? [
        { actions: ['s3:PutObject'], resources: [data.archive.arnForObjects('cases/*')] },
        // Only the parts of a multipart upload would have to be decrypted.
        { actions: ['kms:GenerateDataKey'], resources: [data.key.keyArn] },
      ]
    : []),
  ...(spec.topic
    ? [
        { actions: ['sns:Publish'], resources: [topic.topicArn] },
        { actions: ['kms:GenerateDataKey', 'kms:Decrypt'], resources: [data.key.keyArn] },
      ]
    : []),
];

const onDailyHeads = ({ dailyHeads }: FunctionSpec, { audit }: Resources): PolicyStatementProps[] =>
  dailyHeads
    ? [
        { actions: ['kms:Sign'], resources: [audit.key.keyArn] },
        {
          actions: ['s3:PutObject'],
          resources: ['manifests/*', 'signed/*'].map((objects) => audit.dailyHeads.arnForObjects(objects)),
        },
      ]
    : [];

/** By folder: files come in at `incoming/`, and are kept at `kept/` where no permission to upload reaches. */
const fileGrants: { readonly [action in FileAction]: { objects: Record<string, readonly string[]>; key?: string[] } } =
  {
    upload: { objects: { 'incoming/*': ['PutObject'] }, key: ['GenerateDataKey'] },
    keep: { objects: { 'incoming/*': ['GetObject'], 'kept/*': ['PutObject'] }, key: ['Decrypt', 'GenerateDataKey'] },
    copy: { objects: { 'kept/*': ['GetObject', 'PutObject'] }, key: ['Decrypt', 'GenerateDataKey'] },
    discard: { objects: { 'incoming/*': ['DeleteObject'], 'kept/*': ['DeleteObject'] } },
    show: { objects: { 'kept/*': ['GetObject'] }, key: ['Decrypt'] },
  };

/** What a function may do with files, each action once. */
const onFiles = ({ files = [] }: FunctionSpec, { data, materials }: Resources): PolicyStatementProps[] => {
  const grants = files.map((action) => fileGrants[action]);
  const on = (folder: string) => [...new Set(grants.flatMap(({ objects }) => objects[folder] ?? []))];
  const key = [...new Set(grants.flatMap(({ key = [] }) => key))];
  return [
    ...['incoming/*', 'kept/*']
      .filter((folder) => on(folder).length > 0)
      .map((folder) => ({
        actions: on(folder).map((action) => `s3:${action}`),
        resources: [materials.bucket.arnForObjects(folder)],
      })),
    // Who may not list is told of a file that is not there yet that they may not read it.
    ...(files.includes('keep') ? [{ actions: ['s3:ListBucket'], resources: [materials.bucket.bucketArn] }] : []),
    ...(key.length > 0
      ? [{ actions: key.map((action) => `kms:${action}`), resources: [data.key.keyArn], conditions: via(data, 's3') }]
      : []),
  ];
};

const onPartners = ({ calls, partnerKey }: FunctionSpec, { partnerCalls }: Resources): PolicyStatementProps[] => [
  ...(calls ? [{ actions: ['sqs:SendMessage'], resources: [partnerCalls.queue.queueArn] }] : []),
  ...(partnerKey ? [{ actions: [`kms:${partnerKey}`], resources: [partnerCalls.key.keyArn] }] : []),
];

/** The statements of a function's own role. */
export const statementsOf = (spec: FunctionSpec, on: Resources): PolicyStatementProps[] => [
  ...onTable(spec, on),
  ...onWorkflow(spec, on),
  ...onSecret(spec, on),
  ...onVault(spec, on),
  ...onOthers(spec, on),
  ...onDailyHeads(spec, on),
  ...onFiles(spec, on),
  ...onPartners(spec, on),
];

/** What a function is told by its environment: names of what it is granted, no secrets. */
export const environmentOf = (spec: FunctionSpec, on: Resources): Record<string, string> => ({
  ...((spec.table || spec.indexes) && { TABLE_NAME: on.data.table.tableName }),
  ...(spec.workflow?.includes('start') && { STATE_MACHINE_ARN: on.stateMachineArn }),
  ...(spec.counts && { RATE_FACTOR: on.settings.rateFactor }),
  ...(spec.signingKey && { SIGNING_KEY_ID: on.signingKey.keyId }),
  ...(spec.secret === 'courier' && { COURIER_KEYS: on.settings.secretNames.courier }),
  ...(spec.secret === 'engravers' && { ENGRAVER_KEYS: on.settings.secretNames.engravers }),
  ...(spec.calls && { CALL_QUEUE_URL: on.partnerCalls.queue.queueUrl }),
  ...(spec.partnerKey && { PARTNER_KEY_ID: on.partnerCalls.key.keyId }),
  ...(spec.reachesPartners && { WEBHOOK_ALLOWED_NETWORKS: on.settings.allowedNetworks }),
  ...(spec.courierNotices && { COURIER_NOTICE_URL: on.settings.courierNoticeUrl }),
  ...(spec.secret === 'courierNotices' && { COURIER_NOTICE_KEYS: on.settings.secretNames.courierNotices }),
  ...(spec.courier && { COURIER_URL: on.settings.courierUrl }),
  ...(spec.vault && { PERSONAL_DATA_KEY_ID: on.personalDataKey.keyId }),
  ...(spec.archive && { ARCHIVE_BUCKET: on.data.archive.bucketName }),
  // The archive says where files are, and touches none.
  ...((spec.files || spec.archive) && { MATERIALS_BUCKET: on.materials.bucket.bucketName }),
  ...(spec.regime && { REGIME: on.settings.regime }),
  ...(spec.numbers && { ORGANIZATION_CODE_RANGE: on.settings.organizationCodeRange }),
  ...(spec.issuer && { ISSUER: on.identity.issuer }),
  ...(spec.dailyHeads && { DAILY_HEADS_BUCKET: on.audit.dailyHeads.bucketName, AUDIT_KEY_ID: on.audit.key.keyId }),
  ...(spec.topic && { TOPIC_ARN: on.topic.topicArn }),
});
