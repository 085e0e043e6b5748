import type { AwsRequest, AwsResponse } from '../../types.ts';
import { s3Error } from '../responses.ts';
import { canonicalRequest } from './canonical-request.ts';
import { scopeOf, sha256, signText } from './signature.ts';
import { ALGORITHM, findSigner, type Keys, malformed, wrongSignature } from './signer.ts';

/** A week, the longest that a URL can be signed for (s). */
const MAX_EXPIRES_S = 604_800;
/** How far the signer's clock may be ahead (ms). */
const SKEW_MS = 15 * 60_000;

/** Why a presigned URL is not what its signer signed, or not any more, as S3 answers it; undefined where it is. */
export function refusePresignedUrl(request: AwsRequest, keys: Keys): AwsResponse | undefined {
  const query = readQuery(request.url);
  const [date, signed, expires] = [
    query.get('x-amz-date'),
    query.get('x-amz-signedheaders'),
    query.get('x-amz-expires'),
  ];
  if (!date || !signed || !expires || !query.has('x-amz-signature')) return incomplete;
  const found = findSigner(
    {
      ...{ algorithm: query.get('x-amz-algorithm'), credential: query.get('x-amz-credential') },
      ...{ date, token: query.get('x-amz-security-token') },
    },
    keys,
  );
  if ('refused' in found) return found.refused;
  const { secret, credential, signedAt } = found.signer;
  const refused = refuseTime(signedAt, expires, keys.now()) ?? refuseHeaders(request, signed);
  if (refused) return refused;
  const text = [ALGORITHM, date, scopeOf(credential), sha256(canonicalRequest(request, signed))].join('\n');
  return signText(secret, credential, text) === query.get('x-amz-signature') ? undefined : wrongSignature;
}

/** The parameters of a URL, their names in small letters. */
export const readQuery = (url: string): Map<string, string> =>
  new Map([...new URLSearchParams(url.split('?', 2)[1])].map(([name, value]) => [name.toLowerCase(), value]));

function refuseTime(signedAt: number, expires: string, now: number): AwsResponse | undefined {
  if (!/^\d{1,9}$/.test(expires)) return malformed('X-Amz-Expires should be a number');
  if (Number(expires) > MAX_EXPIRES_S) {
    return malformed(
      `X-Amz-Expires must be less than a week (in seconds); that is, less than ${MAX_EXPIRES_S} seconds`,
    );
  }
  if (signedAt > now + SKEW_MS) return s3Error(403, 'AccessDenied', 'Request is not valid yet');
  if (now >= signedAt + Number(expires) * 1_000) return s3Error(403, 'AccessDenied', 'Request has expired');
  return undefined;
}

/** Whoever has the URL must not add to it what the signer has not signed. */
function refuseHeaders({ headers }: AwsRequest, signed: string): AwsResponse | undefined {
  const names = new Set(signed.split(';'));
  if (!names.has('host')) return malformed('X-Amz-SignedHeaders has to name host');
  const added = Object.keys(headers).filter((name) => name.startsWith('x-amz-') && !names.has(name));
  if (added.length === 0) return undefined;
  return s3Error(403, 'AccessDenied', 'There were headers present in the request which were not signed');
}

const incomplete = malformed(
  'Query-string authentication version 4 requires the X-Amz-Algorithm, X-Amz-Credential, X-Amz-Signature, X-Amz-Date, X-Amz-SignedHeaders, and X-Amz-Expires parameters.',
);
