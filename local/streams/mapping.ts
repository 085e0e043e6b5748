import { asArray, asObject } from '../engines/provision/properties.ts';
import type { Json, JsonObject, Resource } from '../types.ts';
import { compilePattern, type Matcher } from './pattern/index.ts';

/** An AWS::Lambda::EventSourceMapping, read. Times in seconds as in the template; -1 means without limit. */
export interface EventSourceMapping {
  logicalId: string;
  functionName: string;
  sourceArn: string;
  batchSize: number;
  maximumBatchingWindow: number;
  /** Whether the function wants the record: any of the filters, all records where there is none. */
  wants: Matcher;
  bisect: boolean;
  retryAttempts: number;
  maximumRecordAge: number;
  reportBatchItemFailures: boolean;
  /** The ARN of the queue that hears of records given up on. */
  onFailureArn?: string;
  startingPosition: 'TRIM_HORIZON' | 'LATEST';
  maximumConcurrency: number;
}

const KNOWN = new Set([
  ...['FunctionName', 'EventSourceArn', 'BatchSize', 'MaximumBatchingWindowInSeconds', 'FilterCriteria', 'Enabled'],
  ...['BisectBatchOnFunctionError', 'MaximumRetryAttempts', 'MaximumRecordAgeInSeconds', 'FunctionResponseTypes'],
  ...['DestinationConfig', 'StartingPosition', 'ScalingConfig', 'ParallelizationFactor', 'Tags', 'KmsKeyArn'],
]);

/** Reads the resource. Throws, naming the logical id and the property, for what it does not know. */
export function readMapping(resource: Resource): EventSourceMapping {
  const { properties: p, logicalId } = resource;
  const unknown = Object.keys(p).find((name) => !KNOWN.has(name));
  if (unknown) throw new Error(`${logicalId}: the runner does not know property ${unknown} of an event source mapping`);
  const sourceArn = requiredText(p.EventSourceArn, `${logicalId}.EventSourceArn`);
  const isQueue = sourceArn.includes(':sqs:');
  const onFailureArn = asObject(asObject(p.DestinationConfig)?.OnFailure)?.Destination;
  return {
    logicalId,
    functionName: requiredText(p.FunctionName, `${logicalId}.FunctionName`),
    sourceArn,
    batchSize: Number(p.BatchSize ?? (isQueue ? 10 : 100)),
    maximumBatchingWindow: Number(p.MaximumBatchingWindowInSeconds ?? 0),
    wants: readFilters(p.FilterCriteria, logicalId),
    bisect: p.BisectBatchOnFunctionError === true,
    retryAttempts: Number(p.MaximumRetryAttempts ?? -1),
    maximumRecordAge: Number(p.MaximumRecordAgeInSeconds ?? -1),
    reportBatchItemFailures: asArray(p.FunctionResponseTypes).includes('ReportBatchItemFailures'),
    startingPosition: p.StartingPosition === 'LATEST' ? 'LATEST' : 'TRIM_HORIZON',
    maximumConcurrency: Number(asObject(p.ScalingConfig)?.MaximumConcurrency ?? 4),
    ...(onFailureArn === undefined ? {} : { onFailureArn: queueArn(onFailureArn, logicalId) }),
  };
}

/** Whether the mapping is switched on (the default). */
export const isEnabled = ({ properties }: Resource): boolean => properties.Enabled !== false;

function readFilters(criteria: Json | undefined, logicalId: string): Matcher {
  const matchers = asArray(asObject(criteria)?.Filters).map((filter) => {
    const { Pattern } = filter as JsonObject;
    return compilePattern(JSON.parse(String(Pattern)) as Json, `${logicalId}.FilterCriteria`);
  });
  return matchers.length === 0 ? () => true : (record) => matchers.some((matcher) => matcher(record));
}

function queueArn(arn: Json, logicalId: string): string {
  if (typeof arn === 'string' && arn.includes(':sqs:')) return arn;
  throw new Error(`${logicalId}.DestinationConfig: the runner knows failure destinations in SQS only`);
}

function requiredText(value: Json | undefined, where: string): string {
  if (typeof value !== 'string') throw new Error(`${where} must be a string`);
  return value;
}
