import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';

export type Attributes = Record<string, AttributeValue>;

/** To DynamoDB's attribute values; undefined members are left out. */
export const toAttributes = (value: object): Attributes =>
  marshall(value, { removeUndefinedValues: true, convertTopLevelContainer: false });

/** From DynamoDB's attribute values. */
export const fromAttributes = (attributes: Attributes): Record<string, unknown> => unmarshall(attributes);
