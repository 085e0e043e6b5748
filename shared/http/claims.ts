import * as z from 'zod';
import type { TokenAudience } from '../contract/audience.ts';
import { reviewScope } from '../contract/scopes.ts';
import { assuranceLevels, isAssured } from '../domain/authority/assurance.ts';
import { highestSignOff, officerRoleCodes } from '../domain/authority/officer-roles.ts';
import { agencies } from '../domain/catalogue/agencies.ts';
import { allItems, items } from '../domain/catalogue/items.ts';
import type { AgencyCode } from '../domain/catalogue/types.ts';
import { isCitizenId } from '../domain/identifiers/citizen-id.ts';
import { normalizedCitizenId } from '../domain/personal/named.ts';
import type { Caller } from '../store/caller.ts';

/** A claim with several words. HTTP APIs hand lists over as `[a b]`, and texts as they are. */
export const Words = z
  .string()
  .default('')
  .transform((text) =>
    text
      .replace(/^\[(.*)\]$/, '$1')
      .split(' ')
      .filter(Boolean),
  );

const Id = z.string().min(1);
const Name = z.string().min(1).max(200).optional();

/** The subject; a client's token may come without one, then some issuers name the client in `client_id`, some in `azp`. */
const Subject = { sub: Id.optional(), client_id: Id.optional(), azp: Id.optional() };
type Subject = { [name in keyof typeof Subject]?: string | undefined };

const named = <K extends string>(name: K, id: string | undefined, context: z.RefinementCtx): Record<K, string> => {
  if (id !== undefined) return { [name]: id } as Record<K, string>;
  context.addIssue('the token names nobody');
  return z.NEVER;
};
const someone = ({ sub, client_id, azp }: Subject, context: z.RefinementCtx) =>
  named('subject', sub ?? client_id ?? azp, context);
const client = ({ sub, client_id, azp }: Subject, context: z.RefinementCtx) =>
  named('client', client_id ?? azp ?? sub, context);

const Agency = z.enum(Object.keys(agencies) as [AgencyCode, ...AgencyCode[]]);
const ofSystem = { agency: Agency.optional(), offices: Words, scope: Words, scp: Words };

/** Whatever is no identity number says nothing: its bearer is not known by one. */
const VerifiedCitizenId = z.string().transform(normalizedCitizenId).refine(isCitizenId).optional().catch(undefined);

const withName = (name: string | undefined): { name?: string } => (name === undefined ? {} : { name });
const itemsOf = (agency: AgencyCode) => allItems.filter((item) => items[item].agency === agency);

/**
 * What the token of each audience must carry, and whom it makes. A token that lacks what its audience needs makes nobody,
 * and owns nothing. An applicant whose token tells no level of assurance has the lowest; an identity number counts from L2 on, where the
 * issuer has verified it (实名认证).
 */
export const claimsOf: { readonly [audience in TokenAudience]: z.ZodType<Caller> } = {
  applicant: z
    .object({ sub: Id, assurance: z.enum(assuranceLevels).default('L1'), name: Name, citizen_id: VerifiedCitizenId })
    .transform(({ sub, assurance, name, citizen_id }) => ({
      ...{ kind: 'applicant', subject: sub, assurance, ...withName(name) },
      ...(citizen_id !== undefined && isAssured(assurance, 'L2') && { citizenId: citizen_id }),
    })),
  officer: z
    .object({
      ...{ sub: Id, name: Name, offices: Words },
      agency: Agency,
      role: z.enum(officerRoleCodes),
      signoff: z.coerce.number().int().min(1).max(highestSignOff),
    })
    .transform(({ sub, name, agency, ...held }) => ({
      ...{ kind: 'officer', subject: sub, agency, ...held, items: itemsOf(agency), ...withName(name) },
    })),
  agency: z.object({ ...Subject, ...ofSystem }).transform((claims, context) => ({
    ...{ kind: 'agency', offices: claims.offices, ...client(claims, context) },
    ...(claims.agency && { agency: claims.agency }),
    items: allItems.filter((item) => [...claims.scope, ...claims.scp].includes(reviewScope(item))),
  })),
  hall: z
    .object({ ...Subject, halls: Words })
    .transform((claims, context) => ({ kind: 'hall', halls: claims.halls, ...someone(claims, context) })),
  engraver: z
    .object({ ...Subject, engravers: Words })
    .transform((claims, context) => ({ kind: 'engraver', engravers: claims.engravers, ...client(claims, context) })),
  supervisor: z.object(Subject).transform((claims, context) => ({ kind: 'supervisor', ...someone(claims, context) })),
  operator: z.object(Subject).transform((claims, context) => ({ kind: 'operator', ...someone(claims, context) })),
  administrator: z
    .object(Subject)
    .transform((claims, context) => ({ kind: 'administrator', ...someone(claims, context) })),
};
