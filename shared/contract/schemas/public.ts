import * as z from 'zod';
import { ItemParam, Text, Time } from './common.ts';

export const Health = z.object({ status: z.literal('ok'), time: Time });

export const Catalogue = z.object({
  regimes: z.array(
    z.object({
      code: z.string(),
      name: Text,
      promisedWorkingDays: z.int(),
      items: z.array(
        z.object({
          code: ItemParam,
          name: Text,
          agency: z.string(),
          agencyName: Text,
          legalBasis: z.array(z.string()),
          promisedWorkingDays: z.int(),
          statutoryWorkingDays: z.int(),
          sees: z.array(z.string()),
        }),
      ),
      certificates: z.array(z.object({ kind: z.string(), name: Text, issuer: z.string(), number: z.string() })),
    }),
  ),
  engravers: z.array(z.object({ code: z.string(), name: Text })),
  halls: z.array(z.object({ code: z.string(), name: Text })),
});

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
