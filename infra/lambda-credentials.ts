import { fromEnv } from '@aws-sdk/credential-provider-env';

/**
 * In Lambda credentials come from the environment and nowhere else. The bundles take this in place of the SDK's whole chain
 * (SSO, STS, process, metadata service …), which is a fifth of each of them.
 */
export const defaultProvider = (init?: Parameters<typeof fromEnv>[0]): ReturnType<typeof fromEnv> => fromEnv(init);
