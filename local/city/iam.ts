import type { Kms } from '../aws/kms/index.ts';
import { type Iam, openIam } from '../iam/index.ts';
import type { Stack } from '../template/stack.ts';
import { log } from './log.ts';

/** The stack's IAM, which says each refusal in the log; undefined where it is switched off. */
export function openPolicies(
  stack: Stack,
  { enabled, kms, machineOfToken }: { enabled: boolean; kms: Kms; machineOfToken(token: string): string | undefined },
): Iam | undefined {
  if (!enabled) return undefined;
  const { keyArn, keyOfCiphertext } = kms;
  return openIam({
    ...{ stack, keyArn, keyOfCiphertext, machineOfToken },
    onDenied: ({ message, ...who }) => log('error', `AccessDenied: ${message}`, who),
  });
}
