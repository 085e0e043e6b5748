import { GetParameterCommand, ParameterNotFound, type SSMClient } from '@aws-sdk/client-ssm';
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

/**
 * Reads the SecureStrings under a path, each when it is first needed. What is not there is '': a partner without keys is
 * nobody's mistake but its own, and its messages are refused like any stranger's.
 */
export const secretParameters = (
  client: SSMClient,
  path: string,
  clock: Clock,
): ((name: string) => Promise<string>) => {
  const readers = new Map<string, () => Promise<string>>();
  const readerOf = (name: string): (() => Promise<string>) => {
    const reader = readers.get(name) ?? secretParameter(client, `${path}/${name}`, clock);
    readers.set(name, reader);
    return reader;
  };
  return async (name) => {
    try {
      return await readerOf(name)();
    } catch (error) {
      if (error instanceof ParameterNotFound) return '';
      throw error;
    }
  };
};
