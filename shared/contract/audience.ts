import { scopes } from './scopes.ts';

/**
 * Who a route is for. Partners sign their webhooks and the public has no token; all others bring a JWT with a scope that is
 * theirs. `agency` is an agency's own system, `officer` a person of an agency, `hall` a clerk.
 */
export const audiences = [
  'applicant',
  'officer',
  'agency',
  'hall',
  'engraver',
  'supervisor',
  'operator',
  'administrator',
  'partner',
  'public',
] as const;

export type Audience = (typeof audiences)[number];

/** Those who bring a token. */
export type TokenAudience = Exclude<Audience, 'partner' | 'public'>;

/** The scopes by which an audience is known: a token with any of them speaks for it. */
export const audienceScopes: { readonly [audience in TokenAudience]: readonly string[] } = {
  applicant: [scopes.applications],
  officer: [scopes.reviewing],
  agency: [scopes.reviews],
  hall: [scopes.collections],
  engraver: [scopes.engraving],
  supervisor: [scopes.supervision],
  operator: [scopes.operations],
  administrator: [scopes.administration],
};

export const tokenAudiences = Object.keys(audienceScopes) as TokenAudience[];

/** The scopes of all of these, for a route that several of them may call. */
export const scopesOf = (...of: readonly TokenAudience[]): readonly string[] =>
  of.flatMap((audience) => audienceScopes[audience]);

/** The audiences of a route, of which one or several may be named. */
export const audiencesOf = ({ audience }: { audience: Audience | readonly Audience[] }): readonly Audience[] =>
  typeof audience === 'string' ? [audience] : audience;
