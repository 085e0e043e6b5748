import { createHash, createHmac } from 'node:crypto';

/** What a credential of SigV4 names: `<access key>/<yyyymmdd>/<region>/<service>/aws4_request`. */
export interface Credential {
  accessKeyId: string;
  date: string;
  region: string;
  service: string;
}

const CREDENTIAL = /^([^/]+)\/(\d{8})\/([^/]+)\/([^/]+)\/aws4_request$/;

/** Reads a credential; undefined for what is none. */
export function readCredential(text: string): Credential | undefined {
  const [, accessKeyId, date, region, service] = CREDENTIAL.exec(text) ?? [];
  return accessKeyId && date && region && service ? { accessKeyId, date, region, service } : undefined;
}

/** The scope of a credential as it stands in the string to sign. */
export const scopeOf = ({ date, region, service }: Credential): string => `${date}/${region}/${service}/aws4_request`;

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/** Signs a text with the key that SigV4 derives from the secret for the credential's scope (hex). */
export function signText(secret: string, { date, region, service }: Credential, text: string): string {
  const key = [date, region, service, 'aws4_request'].reduce<string | Buffer>(hmac, `AWS4${secret}`);
  return hmac(key, text).toString('hex');
}

/** SHA-256 in hex. */
export const sha256 = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex');
