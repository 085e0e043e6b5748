import type { AwsRequest, AwsResponse, JsonObject } from '../../types.ts';
import { jsonError, serviceError } from '../responses.ts';

const DYNAMODB = 'com.amazonaws.dynamodb.v20120810#';
const ONGOING = 'Transaction is ongoing for the item';

/** One reason of a cancelled transaction: `None` for an item that was not the cause. */
export type CancellationReason = { Code: string; Message?: string; Item?: JsonObject };

/** The error of a cancelled transaction, as DynamoDB writes it (`Message` has a capital letter here). */
export function cancelled(reasons: CancellationReason[]): AwsResponse {
  const codes = reasons.map(({ Code }) => Code).join(', ');
  const body = {
    __type: `${DYNAMODB}TransactionCanceledException`,
    Message: `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`,
    CancellationReasons: reasons,
  };
  return { status: 400, headers: { 'content-type': 'application/x-amz-json-1.0' }, body: JSON.stringify(body) };
}

/** The answer to a call that met another transaction: on one of the items, chosen by `random`. */
export function conflict({ operation, body }: AwsRequest, random: () => number): AwsResponse {
  if (!operation.startsWith('Transact')) return jsonError(400, `${DYNAMODB}TransactionConflictException`, ONGOING);
  const { TransactItems } = JSON.parse(body.toString()) as { TransactItems: unknown[] };
  const met = Math.floor(random() * TransactItems.length);
  return cancelled(
    TransactItems.map((_, i) => (i === met ? { Code: 'TransactionConflict', Message: ONGOING } : { Code: 'None' })),
  );
}

/** The answer to a call beyond the service's limit, which SDKs try again. */
export function throttled({ service }: AwsRequest): AwsResponse {
  const message = 'Rate exceeded';
  if (service === 's3') return serviceError(service, 503, 'SlowDown', 'Please reduce your request rate.');
  if (service === 'sns') return serviceError(service, 400, 'Throttling', message);
  if (service !== 'dynamodb') return jsonError(400, 'ThrottlingException', message);
  return jsonError(
    400,
    `${DYNAMODB}ProvisionedThroughputExceededException`,
    'The level of configured provisioned throughput for the table was exceeded. Consider increasing your provisioning level',
  );
}
