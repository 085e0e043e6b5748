import type { AwsResponse } from '../../types.ts';
import { s3Error } from '../responses.ts';
import { type Credential, readCredential } from './signature.ts';

/** Whom the city has given access keys, where it is, and what time it has. */
export interface Keys {
  /** Callers by access key. */
  callers: ReadonlyMap<string, string>;
  /** Secrets by access key. */
  secrets: ReadonlyMap<string, string>;
  region: string;
  /** The city's time, epoch ms. */
  now(): number;
}

/** What a presigned request says of its signature. */
export interface SignatureClaims {
  algorithm: string | undefined;
  credential: string | undefined;
  /** `yyyymmddThhmmssZ`. */
  date: string | undefined;
  token: string | undefined;
}

/** Whose signature it would be. */
export interface Signer {
  caller: string;
  secret: string;
  credential: Credential;
  /** When it was signed, as it says. */
  signedAt: number;
}

export const ALGORITHM = 'AWS4-HMAC-SHA256';

/** The error code of S3 for a credential, a date or an expiry that cannot be. */
export const malformed = (message: string): AwsResponse => s3Error(400, 'AuthorizationQueryParametersError', message);

/** Finds whose signature it is said to be, or refuses as S3 does. */
export function findSigner(claims: SignatureClaims, keys: Keys): { signer: Signer } | { refused: AwsResponse } {
  const { algorithm, credential: text = '', date = '', token } = claims;
  if (algorithm !== ALGORITHM) return { refused: malformed(`X-Amz-Algorithm only supports "${ALGORITHM}"`) };
  const credential = readCredential(text);
  const signedAt = readAmzDate(date);
  if (!credential || signedAt === undefined || !date.startsWith(credential.date)) {
    return { refused: malformed('Error parsing the X-Amz-Credential parameter; its date is not that of X-Amz-Date') };
  }
  if (credential.region !== keys.region || credential.service !== 's3') {
    const wanted = `the scope has to be of s3 in '${keys.region}'`;
    return { refused: malformed(`Error parsing the X-Amz-Credential parameter; ${wanted}`) };
  }
  const secret = keys.secrets.get(credential.accessKeyId);
  const caller = keys.callers.get(credential.accessKeyId);
  if (secret === undefined || caller === undefined) return { refused: unknownAccessKey };
  // The city gives keys that need no token: one that comes along is nobody's.
  if (token !== undefined) return { refused: unknownToken };
  return { signer: { caller, secret, credential, signedAt } };
}

/** Epoch ms of a date as SigV4 writes it; undefined for what is none. */
function readAmzDate(text: string): number | undefined {
  const at = Date.parse(text.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
  return Number.isNaN(at) ? undefined : at;
}

const unknownAccessKey = s3Error(
  403,
  'InvalidAccessKeyId',
  'The AWS Access Key Id you provided does not exist in our records.',
);
const unknownToken = s3Error(400, 'InvalidToken', 'The provided token is malformed or otherwise invalid.');

/** The answer to a signature that is not what the secret gives. */
export const wrongSignature = s3Error(
  403,
  'SignatureDoesNotMatch',
  'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
);
