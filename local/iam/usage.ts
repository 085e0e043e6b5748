import type { Grant } from './grant.ts';
import type { Role } from './roles.ts';

/** A grant of a role with how many requests it has let pass: what is never used may be one too many. */
export interface GrantUse {
  role: string;
  action: string;
  resource: string;
  used: number;
}

/** Every action that roles are allowed, with its uses since the city started. */
export function grantUses(roles: ReadonlyMap<string, Role>): GrantUse[] {
  return [...roles.values()].flatMap(({ arn, grants }) =>
    grants
      .filter(({ effect }: Grant) => effect === 'Allow')
      .map(({ action, resource, used }) => ({ role: arn.slice(arn.lastIndexOf('/') + 1), action, resource, used })),
  );
}
