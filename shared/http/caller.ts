import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import type { Audience } from '../contract/route.ts';
import { reviewScope } from '../contract/scopes.ts';
import { allItems } from '../domain/catalogue/regimes.ts';
import type { Caller } from '../store/caller.ts';

type Claims = Record<string, unknown>;

const text = (claims: Claims, name: string): string => (typeof claims[name] === 'string' ? claims[name] : '');
const words = (value: string): string[] => value.split(' ').filter(Boolean);

/** The client of a client-credentials token: some issuers put it in `client_id`, some in `azp`. */
const clientOf = (claims: Claims): string => text(claims, 'client_id') || text(claims, 'azp') || text(claims, 'sub');

/** Who calls, from the claims that the gateway's authorizer has verified. HTTP APIs hand claims over as strings. */
export const callerOf = (audience: Audience, event: APIGatewayProxyEventV2WithJWTAuthorizer): Caller | undefined => {
  const claims: Claims = event.requestContext.authorizer?.jwt?.claims ?? {};
  const client = clientOf(claims);
  const subject = text(claims, 'sub');
  switch (audience) {
    case 'applicant':
      return subject === '' ? undefined : { kind: 'applicant', subject };
    case 'operator':
      return { kind: 'operator', subject: subject || client };
    case 'agency': {
      const granted = words(text(claims, 'scope'));
      const items = allItems.filter((item) => granted.includes(reviewScope(item)));
      return { kind: 'agency', client, offices: words(text(claims, 'offices')), items };
    }
    case 'hall':
      return { kind: 'hall', client, halls: words(text(claims, 'halls')) };
    case 'engraver':
      return { kind: 'engraver', client, engravers: words(text(claims, 'engravers')) };
    case 'partner':
    case 'public':
      return undefined;
  }
};
