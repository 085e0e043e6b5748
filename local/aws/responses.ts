import type { AwsResponse, Json } from '../types.ts';

const JSON_1_0 = { 'content-type': 'application/x-amz-json-1.0' };

/** A 2xx answer of a JSON protocol. */
export const jsonResponse = (value: Json, headers: Record<string, string> = JSON_1_0): AwsResponse => ({
  status: 200,
  headers,
  body: JSON.stringify(value),
});

/** An error as JSON protocols have it: the type is named in `__type`. `more` adds members of the error's shape. */
export const jsonError = (
  status: number,
  type: string,
  message: string,
  more: Record<string, Json> = {},
): AwsResponse => ({
  status,
  headers: JSON_1_0,
  body: JSON.stringify({ __type: type, message, ...more }),
});

/** Text within XML. */
export const inXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** An error as S3 has it. */
export const s3Error = (status: number, code: string, message: string): AwsResponse => ({
  status,
  headers: { 'content-type': 'application/xml' },
  body: `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${inXml(message)}</Message></Error>`,
});

/** An error as the query protocol (SNS) has it. */
export const queryError = (status: number, code: string, message: string): AwsResponse => ({
  status,
  headers: { 'content-type': 'text/xml' },
  body: `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${inXml(message)}</Message></Error></ErrorResponse>`,
});

/** An error in the protocol that the service speaks. */
export function serviceError(service: string, status: number, code: string, message: string): AwsResponse {
  if (service === 's3') return s3Error(status, code, message);
  return service === 'sns' ? queryError(status, code, message) : jsonError(status, code, message);
}
