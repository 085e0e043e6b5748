import * as z from 'zod';
import { scopes } from '../../shared/contract/scopes.ts';
import { assuranceLevels } from '../../shared/domain/authority/assurance.ts';
import { highestSignOff, officerRoleCodes } from '../../shared/domain/authority/officer-roles.ts';
import { agencies } from '../../shared/domain/catalogue/agencies.ts';
import type { AgencyCode, Bilingual } from '../../shared/domain/catalogue/types.ts';
import { isCitizenId } from '../../shared/domain/identifiers/citizen-id.ts';
import file from '../people.json' with { type: 'json' };

const about = { id: z.string(), name: z.string().min(1) };
const of = <R extends string, C extends z.ZodType>(role: R, id: RegExp, claims: C) =>
  z.strictObject({ ...about, id: z.string().regex(id), role: z.literal(role), claims });
const none = z.strictObject({});

/** A person of the demo city: who they are, and what their tokens say of them. */
const Person = z.discriminatedUnion('role', [
  of(
    'applicant',
    /^applicant-/,
    z.strictObject({
      assurance: z.enum(assuranceLevels),
      name: z.string().exactOptional(),
      /** 公民身份号码, as their login has been verified with. */
      citizen_id: z.string().refine(isCitizenId).exactOptional(),
    }),
  ),
  of(
    'officer',
    /^officer-/,
    z.strictObject({
      agency: z.enum(Object.keys(agencies) as [AgencyCode, ...AgencyCode[]]),
      offices: z.string().min(1),
      role: z.enum(officerRoleCodes),
      signoff: z.int().min(1).max(highestSignOff),
    }),
  ),
  of('clerk', /^hall-clerk$/, z.strictObject({ halls: z.string().min(1) })),
  of('supervisor', /^supervisor$/, none),
  of('operator', /^operator$/, none),
  of('administrator', /^administrator$/, none),
]);
export type Person = z.infer<typeof Person>;

/** People by the ids under which they sign in. */
export type PersonId =
  | `applicant-${string}`
  | `officer-${string}`
  | 'hall-clerk'
  | 'supervisor'
  | 'operator'
  | 'administrator';

/** Everyone who can sign in here, without a password: `demo/people.json`. */
export const people: readonly (Person & { id: PersonId })[] = z
  .array(Person)
  .parse(file)
  .map((person) => ({ ...person, id: person.id as PersonId })); // the ids of each role have just been checked

/** What each role is called, the scope of its tokens, and in which application it signs in. */
export const roles: {
  readonly [role in Person['role']]: { name: Bilingual; scope: string; application: 'portal' | 'console' };
} = {
  applicant: { name: { zh: '申请人', en: 'applicant' }, scope: scopes.applications, application: 'portal' },
  officer: { name: { zh: '审批人员', en: 'officer' }, scope: scopes.reviewing, application: 'console' },
  clerk: { name: { zh: '窗口人员', en: 'clerk' }, scope: scopes.collections, application: 'console' },
  supervisor: { name: { zh: '监督人员', en: 'supervisor' }, scope: scopes.supervision, application: 'console' },
  operator: { name: { zh: '运维人员', en: 'operator' }, scope: scopes.operations, application: 'console' },
  administrator: { name: { zh: '管理员', en: 'administrator' }, scope: scopes.administration, application: 'console' },
};
