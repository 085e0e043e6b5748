import * as z from 'zod';
import { Time } from './common.ts';

export const Health = z.object({ status: z.literal('ok'), time: Time });

export const numberParams = z.strictObject({ number: z.string().regex(/^[0-9A-Z-]{8,40}$/) });

/** 证照核验: what anyone may know of a certificate that has been released. */
export const Verification = z.object({
  number: z.string(),
  kind: z.string(),
  companyName: z.string(),
  issuer: z.string(),
  issuedOn: z.string(),
  status: z.literal('valid'),
});

/** The public keys that certificates are signed with (RFC 7517), so that anyone can verify one offline. */
export const SigningKeys = z.object({
  keys: z.array(
    z.object({
      kty: z.literal('EC'),
      crv: z.literal('P-256'),
      x: z.string(),
      y: z.string(),
      kid: z.string(),
      alg: z.literal('ES256'),
      use: z.literal('sig'),
    }),
  ),
});
