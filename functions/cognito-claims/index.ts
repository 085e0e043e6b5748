import * as z from 'zod';
import { environment } from '../../shared/environment.ts';
import { changesOf, TokenEvent } from './claims.ts';

const env = environment({ RESOURCE_SERVER: z.string() });

/** Only where the city asks for a Cognito pool: gives its access tokens the scopes and claims of the contract. */
export const handler = async (event: unknown): Promise<TokenEvent> => {
  const parsed = TokenEvent.parse(event);
  const accessTokenGeneration = changesOf(parsed, env.RESOURCE_SERVER);
  return { ...parsed, response: { claimsAndScopeOverrideDetails: { accessTokenGeneration } } };
};
