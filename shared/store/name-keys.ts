import type { NameClaim } from '../domain/names/claim.ts';
import { nearKeys } from '../domain/names/near-keys.ts';
import { normalizedName } from '../domain/names/normalized-name.ts';
import { type Key, nameKey, nearNameKey } from './keys.ts';

/** Under which keys a name is claimed: its own first, then those that every name near it has one of. */
export const keysOfName = (claim: NameClaim): { own: Key; near: Key[] } => ({
  own: nameKey(claim.registrar, normalizedName(claim.full)),
  near: nearKeys(claim, claim).map(({ scope, sound }) => nearNameKey(claim.registrar, scope, sound)),
});
