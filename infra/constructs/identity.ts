import { Stack, Token } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { BundleName } from '../function-catalogue.ts';
import { Cognito } from './cognito.ts';
import { type Settings, stackParameter } from './settings.ts';

/** Whose tokens the API takes. */
export interface Identity {
  /** URL of the OIDC issuer. */
  issuer: string;
  /** What a token must name, one of them: its `aud`, or its `client_id` where the issuer writes no `aud`. */
  audiences: readonly string[];
}

/** Asks for a user pool of the city's own: `-c cognito=true`. */
const isCognitoAskedFor = (scope: Construct): boolean => {
  const asked: unknown = scope.node.tryGetContext('cognito');
  return asked === true || asked === 'true';
};

/** The region that the stack is for, as far as it is known when it is synthesized: its own, or that of the shell. */
const regionOf = (scope: Construct): string => {
  const { region } = Stack.of(scope);
  if (!Token.isUnresolved(region)) return region;
  return process.env.CDK_DEFAULT_REGION ?? process.env.AWS_REGION ?? process.env.AWS_DEFAULT_REGION ?? '';
};

/**
 * The city's own issuer, as a parameter; or a Cognito user pool, where it is asked for.
 * @throws Error where it is asked for in China, whose regions have no user pools
 */
export const identityOf = (scope: Construct, settings: Settings, bundleOf: (name: BundleName) => string): Identity => {
  if (!isCognitoAskedFor(scope)) {
    const issuer = stackParameter(settings, 'Issuer', {
      description: 'URL of the OIDC issuer whose tokens are accepted',
    });
    return { issuer, audiences: [settings.audience] };
  }
  const region = regionOf(scope);
  if (region.startsWith('cn-'))
    throw new Error(
      `cognito=true: there are no Cognito user pools in ${region}; name the city's own issuer instead, by the parameter Issuer`,
    );
  return new Cognito(scope, settings.audience, bundleOf);
};
