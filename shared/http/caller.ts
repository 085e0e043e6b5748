import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import * as z from 'zod';
import { type Audience, audienceScopes, audiencesOf, type TokenAudience } from '../contract/audience.ts';
import type { Caller } from '../store/caller.ts';
import { claimsOf, Words } from './claims.ts';

const Granted = z.object({ scope: Words, scp: Words }).transform(({ scope, scp }) => [...scope, ...scp]);

const bringsToken = (audience: Audience): audience is TokenAudience => audience in audienceScopes;

/** Of the audiences of a route the first that the token has a scope of; where there is one, the gateway has seen to that. */
const spokenFor = (audiences: readonly Audience[], claims: unknown): TokenAudience | undefined => {
  const possible = audiences.filter(bringsToken);
  if (possible.length < 2) return possible[0];
  const granted = Granted.safeParse(claims);
  return possible.find((audience) => granted.data?.some((scope) => audienceScopes[audience].includes(scope)));
};

/**
 * Who calls, from the claims that the gateway's authorizer has verified. Undefined where nobody needs to say, and where a
 * token lacks what its audience needs: such a one owns nothing.
 */
export const callerOf = (
  audience: Audience | readonly Audience[],
  event: APIGatewayProxyEventV2WithJWTAuthorizer,
): Caller | undefined => {
  const claims: unknown = event.requestContext.authorizer?.jwt?.claims ?? {};
  const speaker = spokenFor(audiencesOf({ audience }), claims);
  return speaker && claimsOf[speaker].safeParse(claims).data;
};
