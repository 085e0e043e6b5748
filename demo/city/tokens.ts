import { clientToken, type Tokens as Issued, signIn } from '../../local/identity/client.ts';
import type { AgencyCode } from '../../shared/domain/catalogue/types.ts';
import type { Credentials } from './credentials.ts';
import { agencyCodes, type Identity, identityOf, personOf, scopeOf } from './identities.ts';
import { applications } from './identity-seed.ts';
import { roles } from './people.ts';

/** The tokens of a demo city's people. */
export interface Tokens {
  /** A token of this identity that is good for another minute at least. */
  of(identity: Identity): Promise<string>;
  /** Forgets all tokens, after the city's clock has moved. */
  forget(): void;
}

/** A token is renewed this long before it expires, ms. */
const reserveMs = 60_000;

const keyOf = (credentials: Credentials, identity: Identity): Record<string, string> | undefined => {
  const agency: AgencyCode | undefined = agencyCodes.find((code) => identityOf(code) === identity);
  return agency && credentials.agencies[agency]?.privateKey;
};

const request = (issuerUrl: string, credentials: Credentials, identity: Identity, now: () => number) => {
  const scope = scopeOf(identity);
  const person = personOf(identity);
  if (person) {
    return signIn({ issuerUrl, ...applications[roles[person.role].application], account: identity, scope });
  }
  const privateKey = keyOf(credentials, identity);
  const proof = privateKey ? { privateKey } : { secret: credentials.clientSecret };
  return clientToken({ issuerUrl, clientId: identity, scope, now, ...proof });
};

/** Gets tokens from the issuer, each once until it is about to expire. `now` is the city's time. */
export const tokensOf = (issuerUrl: string, credentials: Credentials, now: () => number = Date.now): Tokens => {
  const kept = new Map<Identity, { issued: Promise<Issued>; at: number }>();
  const renewed = (identity: Identity): Promise<Issued> => {
    const issued = request(issuerUrl, credentials, identity, now);
    kept.set(identity, { issued, at: now() });
    issued.catch(() => kept.delete(identity)); // asked again, it is tried again
    return issued;
  };
  return {
    of: async (identity) => {
      const known = kept.get(identity);
      const { accessToken, expiresIn } = await (known?.issued ?? renewed(identity));
      if (known === undefined || now() < known.at + expiresIn * 1_000 - reserveMs) return accessToken;
      return (await renewed(identity)).accessToken;
    },
    forget: () => kept.clear(),
  };
};
