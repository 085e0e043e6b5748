import * as z from 'zod';
import { IndustryCode, line, Registrar } from '../../domain/form/sections/fields.ts';
import { verdicts } from '../../domain/names/assess.ts';
import { namedKinds, partnerships } from '../../domain/names/endings.ts';
import { Text, Time } from './common.ts';

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

/** 名称查询: a name by its parts, and for what it is asked. */
export const nameQuery = z.strictObject({
  registrar: Registrar,
  kind: z.enum(namedKinds),
  partnership: z.enum(partnerships).optional(),
  region: line(40),
  tradeName: line(40),
  industry: line(40),
  /** Without it, the name is compared in every line of business that its industry may mean. */
  industryCode: IndustryCode.optional(),
  ending: line(20),
});

/** Whether a name can be had, why not or on what condition, and free ones beside it. It is told of nobody whose a name is. */
export const NameCheck = z.object({
  name: z.string(),
  verdict: z.enum(verdicts),
  reasons: z.array(
    z.object({ rule: z.string(), verdict: z.enum(verdicts).exclude(['free']), message: Text, source: z.string() }),
  ),
  alternatives: z.array(z.object({ name: z.string(), tradeName: z.string() })),
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
