import type { Ask, Principal } from './ask.ts';
import type { Grant } from './grant.ts';
import type { Principals } from './policy.ts';

/** Whether an ask is allowed, by which grants; or why not, in AWS's words. */
export type Decision = { allowed: true; by: Grant[] } | { allowed: false; because: string };

const isWildcardArn = (resource: string): boolean => resource === '*';

/**
 * Decides as AWS does within one account: a deny anywhere wins, then any allow, of the role's own policies or of the
 * resource's policy; a key's policy must admit the account before the role's own policies count.
 * @param own what the asking role is granted by its own policies; nothing for a service
 * @param onResources the policies of all resources
 */
export function decide(ask: Ask, principal: Principal, own: readonly Grant[], onResources: readonly Grant[]): Decision {
  const mine = own.filter((grant) => grant.covers(ask));
  const theirs = isWildcardArn(ask.resource) ? [] : onResources.filter((grant) => grant.covers(ask));
  if (mine.some(isDeny)) return denied(ask, 'with an explicit deny in an identity-based policy');
  const forMe = theirs.filter(({ principals }) => names(principals, principal));
  if (forMe.some(isDeny)) return denied(ask, 'with an explicit deny in a resource-based policy');
  const [direct] = forMe;
  if (direct) return { allowed: true, by: [direct] };
  const isKey = ask.action.startsWith('kms:');
  if (isKey && !theirs.some(({ effect, principals }) => effect === 'Allow' && admitsAccount(principals, principal))) {
    return denied(ask, `because no resource-based policy allows the ${ask.action} action`);
  }
  if (mine.length > 0) return { allowed: true, by: mine };
  const kind = principal.kind === 'service' ? 'resource' : 'identity';
  return denied(ask, `because no ${kind}-based policy allows the ${ask.action} action`);
}

const isDeny = ({ effect }: Grant): boolean => effect === 'Deny';

const denied = ({ action, resource }: Ask, why: string): Decision => ({
  allowed: false,
  because: `is not authorized to perform: ${action} on resource: ${resource} ${why}`,
});

/** Whether a resource's policy speaks of this very principal, or of everyone. */
function names(principals: Principals | undefined, principal: Principal): boolean {
  if (!principals) return false;
  if (principals.AWS.includes('*')) return true;
  return principal.kind === 'service'
    ? principals.Service.includes(principal.name)
    : principals.AWS.includes(principal.roleArn);
}

/** Whether it leaves the decision to the account of the role, whose policies then count. */
function admitsAccount(principals: Principals | undefined, principal: Principal): boolean {
  if (!principals || principal.kind === 'service') return false;
  const [arn, partition, , , account = ''] = principal.roleArn.split(':');
  return principals.AWS.some((one) => one === account || one === `${arn}:${partition}:iam::${account}:root`);
}
