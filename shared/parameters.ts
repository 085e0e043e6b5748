import { GetParameterCommand, type SSMClient } from '@aws-sdk/client-ssm';
import type { Clock } from './clock.ts';

/** How long a secret is kept in memory, ms: a rotation is seen within five minutes. */
const keptMs = 5 * 60_000;

/** Reads a SecureString of the parameter store when it is needed, and keeps it for five minutes. */
export const secretParameter = (client: SSMClient, name: string, clock: Clock): (() => Promise<string>) => {
  let kept: { value: string; until: number } | undefined;
  return async () => {
    if (kept && clock.now() < kept.until) return kept.value;
    const { Parameter } = await client.send(new GetParameterCommand({ Name: name, WithDecryption: true }));
    if (Parameter?.Value === undefined) throw new Error(`the parameter ${name} has no value`);
    kept = { value: Parameter.Value, until: clock.now() + keptMs };
    return kept.value;
  };
};
