import * as z from 'zod';
import { reviewScope, scopes } from '../../shared/contract/scopes.ts';
import { items } from '../../shared/domain/catalogue/items.ts';
import { officesOf } from '../../shared/domain/catalogue/office.ts';

/** Somebody comes for an access token (version 3 of Cognito's trigger before tokens are generated). */
export const TokenEvent = z.looseObject({
  triggerSource: z.string(),
  request: z.looseObject({
    userAttributes: z.record(z.string(), z.string()).default({}),
    groupConfiguration: z.looseObject({ groupsToOverride: z.array(z.string()).nullish() }).nullish(),
    scopes: z.array(z.string()).nullish(),
  }),
});
export type TokenEvent = z.infer<typeof TokenEvent>;

/** What is changed in an access token. */
export interface TokenChanges {
  claimsToAddOrOverride: Record<string, string>;
  scopesToAdd: string[];
  scopesToSuppress: string[];
}

/** Attributes of the pool by the claim that they become; only administrators write them. */
export const claimedAttributes = {
  name: 'verified_name',
  citizen_id: 'citizen_id',
  assurance: 'assurance',
  agency: 'agency',
  offices: 'offices',
  role: 'role',
  signoff: 'signoff',
  halls: 'halls',
} as const;

/** The scopes of a person: applications are everyone's; whoever works for the city is in a group that is named as the scope. */
const heldByPerson = (wanted: readonly string[], groups: readonly string[]): string[] =>
  wanted.filter((scope) => scope === scopes.applications || groups.includes(scope));

const claimsOfPerson = (attributes: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(claimedAttributes).flatMap(([claim, attribute]) => {
      const value = attributes[`custom:${attribute}`];
      return value === undefined ? [] : [[claim, value]];
    }),
  );

/** An agency's system is known by the items that it may review, and works for all its agency's offices. */
const claimsOfSystem = (granted: readonly string[]): Record<string, string> => {
  const reviewed = Object.values(items).filter(({ code }) => granted.includes(reviewScope(code)));
  const [agency, ...others] = new Set(reviewed.map((item) => item.agency));
  return agency === undefined || others.length > 0 ? {} : { agency, offices: officesOf(agency).join(' ') };
};

/**
 * How a token of Cognito becomes one that the contract knows: its scopes lose the name of their resource server, those that are not
 * the person's are left out, and what is known of who asks is told by claims. @param server the resource server's identifier
 */
export const changesOf = ({ triggerSource, request }: TokenEvent, server: string): TokenChanges => {
  const asked = request.scopes ?? [];
  const ours = asked.filter((scope) => scope.startsWith(`${server}/`));
  const wanted = ours.map((scope) => scope.slice(server.length + 1));
  const isSystem = triggerSource === 'TokenGeneration_ClientCredentials';
  const held = isSystem ? wanted : heldByPerson(wanted, request.groupConfiguration?.groupsToOverride ?? []);
  const claims = isSystem ? claimsOfSystem(held) : claimsOfPerson(request.userAttributes);
  return { claimsToAddOrOverride: claims, scopesToAdd: held, scopesToSuppress: ours };
};
