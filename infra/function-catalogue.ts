import type { ApiFunction } from '../shared/contract/functions.ts';
import type { KeyPurpose } from '../shared/domain/personal/key-purposes.ts';
import type { taskFunctions } from '../statemachines/task-state.ts';

/** The functions of the workflow and of events, beside those of the API. */
export type InnerFunction =
  | (typeof taskFunctions)[keyof typeof taskFunctions]
  | 'record-failure'
  | 'sweep'
  | 'publish-events'
  | 'notify-partners'
  | 'deliver-webhooks'
  | 'sign-daily-heads';

export type FunctionName = ApiFunction | InnerFunction;

/** Actions on the table itself. A transaction is authorised as the single actions that it consists of. */
export type TableAction =
  | 'GetItem'
  | 'BatchGetItem'
  | 'Query'
  | 'PutItem'
  | 'UpdateItem'
  | 'DeleteItem'
  | 'ConditionCheckItem';

/**
 * What can be done with files: let them be uploaded to where they come in, look at them there and keep them, copy those that are kept,
 * delete them, or show them.
 */
export type FileAction = 'upload' | 'keep' | 'copy' | 'discard' | 'show';

/** What a function is granted and told: exactly this, nothing by wildcard (design.md §7). */
export interface FunctionSpec {
  table?: readonly TableAction[];
  /** Indexes of the table that it queries. */
  indexes?: readonly ('owner' | 'work')[];
  /** `start`: begins executions; `done` and `ending`: tells a waiting task that it may go on, or that its case ends. */
  workflow?: readonly ('start' | 'done' | 'ending')[];
  signingKey?: 'Sign' | 'GetPublicKey';
  /** Data keys of personal data: purposes that it opens, and purposes for which it may make the next key. */
  vault?: { opens: readonly KeyPurpose[]; creates?: readonly KeyPurpose[] };
  /** Keys of partners whose messages it verifies: the courier's, or every engraver's; or those that sign what the courier is told. */
  secret?: 'courier' | 'engravers' | 'courierNotices';
  courier?: true;
  /** Where the courier is called. */
  courierNotices?: true;
  /** Announces calls of partners that are due. */
  calls?: true;
  /** Closes or opens the secrets of partners' endpoints. */
  partnerKey?: 'Encrypt' | 'Decrypt';
  /** Sends, or lets register, where partners say: told which networks the city allows besides the internet. */
  reachesPartners?: true;
  archive?: true;
  topic?: true;
  /** What it may do with the files of cases. */
  files?: readonly FileAction[];
  /** Signs the heads of days and writes them where nobody can change them. */
  dailyHeads?: true;
  /** Counts requests of routes with a limit. */
  counts?: true;
  /** Told which range of organization codes is open. */
  numbers?: true;
  /** Told under which regime the city registers. */
  regime?: true;
  /** Told whose tokens the city accepts. */
  issuer?: true;
  /** Seconds; 10 unless given. */
  timeout?: number;
}

const change = ['Query', 'PutItem', 'UpdateItem'] as const;

/** Every function of the stack with what it needs. */
export const functionCatalogue: { readonly [name in FunctionName]: FunctionSpec } = {
  'applicant-drafts': {
    table: [...change, 'GetItem'],
    indexes: ['owner'],
    vault: { opens: ['field'], creates: ['field'] },
    counts: true,
    regime: true,
  },
  'applicant-cases': {
    table: [...change, 'GetItem', 'BatchGetItem', 'DeleteItem', 'ConditionCheckItem'],
    workflow: ['start', 'ending'],
    vault: { opens: ['field', 'index'], creates: ['field', 'index'] },
    counts: true,
    regime: true,
  },
  'applicant-consents': {
    table: [...change, 'GetItem', 'DeleteItem'],
    vault: { opens: ['field', 'index'], creates: ['field', 'index'] },
    counts: true,
  },
  'named-consents': {
    table: [...change, 'GetItem', 'DeleteItem'],
    workflow: ['start', 'ending'],
    vault: { opens: ['field', 'index'], creates: ['field', 'index'] },
    counts: true,
  },
  'applicant-materials': {
    ...{ table: [...change, 'GetItem', 'ConditionCheckItem'], indexes: ['owner'] },
    ...{ files: ['upload', 'keep', 'copy', 'discard', 'show'], vault: { opens: ['field'], creates: ['field'] } },
    // The largest file is read, looked through and put in its place.
    ...{ counts: true, timeout: 28 },
  },
  'applicant-progress': { table: ['GetItem', 'Query'], vault: { opens: ['field'] } },
  'applicant-documents': { table: ['GetItem', 'Query'], vault: { opens: ['field'] } },
  'agency-reviews': {
    // Every look at a case is written down.
    ...{ table: [...change, 'GetItem'], indexes: ['work'] },
    ...{ vault: { opens: ['field'] }, counts: true },
  },
  'agency-materials': { table: [...change, 'GetItem'], files: ['show'] },
  'agency-decisions': { table: [...change, 'GetItem'], workflow: ['done', 'ending'], counts: true },
  'operator-cases': { table: change, indexes: ['work'], workflow: ['start'], courier: true, counts: true },
  'supervisor-searches': { table: [...change, 'GetItem'], vault: { opens: ['index'] }, counts: true },
  'supervisor-orders': {
    ...{ table: [...change, 'GetItem', 'DeleteItem'], indexes: ['work'] },
    ...{ vault: { opens: ['field'] }, counts: true },
  },
  'administrator-calendar': { table: ['GetItem', 'PutItem', 'UpdateItem'], counts: true },
  'hall-collections': { table: change, indexes: ['work'], workflow: ['done'], counts: true },
  'hall-consents': {
    table: [...change, 'GetItem', 'DeleteItem'],
    workflow: ['start', 'ending'],
    vault: { opens: ['field', 'index'], creates: ['field', 'index'] },
    counts: true,
  },
  'hall-materials': { table: [...change, 'GetItem'], files: ['show'], counts: true },
  'agency-events': { table: ['GetItem', 'Query'] },
  'partner-endpoints': {
    ...{ table: ['GetItem', 'PutItem', 'UpdateItem'], calls: true, partnerKey: 'Encrypt' },
    ...{ reachesPartners: true, counts: true },
  },
  'partner-deliveries': { table: ['GetItem', 'PutItem', 'UpdateItem'], indexes: ['work'], calls: true, counts: true },
  'engraver-orders': { indexes: ['work'] },
  'engraver-webhook': { table: ['GetItem', 'PutItem', 'UpdateItem'], workflow: ['done'], secret: 'engravers' },
  'courier-webhook': { table: ['GetItem', 'PutItem', 'UpdateItem'], workflow: ['done'], secret: 'courier' },
  'public-information': {
    ...{ table: ['GetItem', 'BatchGetItem', 'Query', 'UpdateItem'], signingKey: 'GetPublicKey' },
    ...{ counts: true, regime: true },
  },
  'contract-information': { issuer: true },
  'accept-case': { table: [...change, 'GetItem'], workflow: ['done'], vault: { opens: ['field'] } },
  'open-review': { table: ['GetItem', 'UpdateItem'], workflow: ['done'] },
  'assign-numbers': {
    ...{ table: [...change, 'GetItem', 'ConditionCheckItem', 'DeleteItem'], numbers: true },
    vault: { opens: ['field', 'index'], creates: ['field', 'index'] },
  },
  'order-seal': { table: change, workflow: ['done'] },
  'compose-certificates': { table: change, signingKey: 'Sign', vault: { opens: ['field'] } },
  'release-batch': { table: [...change, 'ConditionCheckItem'] },
  'book-courier': { table: ['Query', 'PutItem'], courier: true },
  'await-delivery': { table: ['UpdateItem'], workflow: ['done'] },
  'await-collection': { table: change, workflow: ['done'] },
  'archive-case': { table: [...change, 'DeleteItem'], archive: true },
  'close-case': { table: [...change, 'GetItem', 'DeleteItem'] },
  'record-failure': { table: change },
  sweep: {
    ...{
      table: [...change, 'GetItem', 'ConditionCheckItem', 'DeleteItem'],
      indexes: ['work'],
      workflow: ['start', 'done', 'ending'],
    },
    ...{ files: ['discard'], timeout: 50 },
  },
  'publish-events': { topic: true, timeout: 30 },
  'notify-partners': { table: ['GetItem', 'Query', 'PutItem'], calls: true, courierNotices: true, timeout: 30 },
  'deliver-webhooks': {
    ...{ table: ['GetItem', 'PutItem', 'UpdateItem'], indexes: ['work'], calls: true, partnerKey: 'Decrypt' },
    ...{ reachesPartners: true, courierNotices: true, secret: 'courierNotices', timeout: 50 },
  },
  'sign-daily-heads': { table: ['GetItem', 'Query', 'PutItem'], dailyHeads: true, timeout: 900 },
};

export const functionNames = Object.keys(functionCatalogue) as FunctionName[];

/** Deployed only with a Cognito pool (docs/adr/0007-cognito-only-where-asked-for.md): it is granted nothing, and so not in the catalogue. */
export const cognitoFunction = 'cognito-claims';

/** Everything that is bundled. */
export type BundleName = FunctionName | typeof cognitoFunction;
