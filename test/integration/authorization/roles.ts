import { audienceScopes, type TokenAudience, tokenAudiences } from '../../../shared/contract/audience.ts';
import { reviewScope } from '../../../shared/contract/scopes.ts';

/** What each role's token says beside its scope: one tenant of each, all in the same town. */
const claims: Record<TokenAudience, Record<string, string | number>> = {
  applicant: { sub: 'applicant-jia', assurance: 'L3', name: '示例甲', citizen_id: '440604197903120014' },
  officer: {
    ...{ sub: 'officer-state-tax', agency: 'state-tax', offices: 'state-tax-440604', role: 'officer', signoff: 1 },
  },
  agency: {
    ...{ sub: 'agency-state-tax', client_id: 'agency-state-tax', agency: 'state-tax', offices: 'state-tax-440604' },
  },
  hall: { sub: 'hall-clerk', halls: 'hall-440605' },
  engraver: { sub: 'engraver-guild', client_id: 'engraver-guild', engravers: 'engraver-chancheng-01' },
  supervisor: { sub: 'supervisor' },
  operator: { sub: 'operator' },
  administrator: { sub: 'administrator' },
};

/** The scopes of the one tenant: of the reviews only its own. */
const scopeOf = (role: TokenAudience): string =>
  [...audienceScopes[role], ...(role === 'agency' ? [reviewScope('state-tax')] : [])].join(' ');

/** Every role that brings a token, with the claims of one who has it. */
export const roles: readonly { role: TokenAudience; claims: Record<string, unknown> }[] = tokenAudiences.map(
  (role) => ({
    role,
    claims: { ...claims[role], scope: scopeOf(role) },
  }),
);
