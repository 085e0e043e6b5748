import { type Ask, type Context, nameOf, type Principal } from './ask.ts';
import { type Decision, decide } from './decide.ts';
import type { Grant } from './grant.ts';
import type { Role } from './roles.ts';

/** Says who may do what, from the policies of a stack. */
export interface Authority {
  /** Undefined when it is allowed, or else why not, in AWS's words. Counts the use of the grants that allow it. */
  refusal(principal: Principal, ask: Ask): string | undefined;
}

/** What every request carries. Here too functions speak to AWS as over TLS: nothing leaves this machine. */
const standing = (principal: Principal): Context => {
  if (principal.kind === 'service') return { 'aws:SecureTransport': 'true' };
  const account = principal.roleArn.split(':')[4] ?? '';
  return {
    'aws:SecureTransport': 'true',
    'aws:PrincipalArn': principal.roleArn,
    'aws:PrincipalAccount': account,
    'kms:CallerAccount': account,
  };
};

/** A request's own context as part of the key that a decision is kept under. */
const written = (context: Context | undefined): string =>
  context === undefined ? '' : Object.entries(context).flat().join(' ');

/** As many decisions are kept for one asker: objects have keys of their own, and there are ever more of them. */
const MAX_KEPT = 5_000;

/** Decides by these policies, each question once. */
export function createAuthority(roles: ReadonlyMap<string, Role>, onResources: readonly Grant[]): Authority {
  const decisions = new Map<string, Map<string, Decision>>();
  const ownOf = (principal: Principal): Grant[] =>
    principal.kind === 'role' ? (roles.get(principal.roleArn)?.grants ?? []) : [];
  const fresh = (principal: Principal, ask: Ask): Decision => {
    const context = { ...standing(principal), ...ask.context };
    return decide({ ...ask, context }, principal, ownOf(principal), onResources);
  };
  return {
    refusal(principal, ask) {
      const who = principal.kind === 'role' ? principal.roleArn : principal.name;
      const kept = decisions.get(who) ?? new Map<string, Decision>();
      decisions.set(who, kept);
      const question = `${ask.action} ${ask.resource} ${written(ask.context)}`;
      const decision = kept.get(question) ?? fresh(principal, ask);
      if (kept.size >= MAX_KEPT) kept.clear();
      kept.set(question, decision);
      if (!decision.allowed) return `User: ${nameOf(principal)} ${decision.because}`;
      for (const grant of decision.by) grant.used += 1;
      return undefined;
    },
  };
}
