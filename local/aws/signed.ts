import { DEFAULT_PLACE } from '../place.ts';

/** Headers by which engines tell service and region; the signature says nothing, as no engine checks it. */
export function scopeHeaders(service: string, region: string = DEFAULT_PLACE.region): Record<string, string> {
  const scope = `Credential=runner/20260101/${region}/${service}/aws4_request`;
  return {
    authorization: `AWS4-HMAC-SHA256 ${scope}, SignedHeaders=host, Signature=local`,
    'x-amz-date': '20260101T000000Z',
  };
}
