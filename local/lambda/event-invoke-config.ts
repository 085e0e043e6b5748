import * as z from 'zod';
import type { Resource } from '../types.ts';
import type { FunctionSpec } from './function-spec.ts';

/** What happens to an asynchronous invocation that failed. */
export interface EventInvokeConfig {
  /** Retries after the first attempt: 0 to 2. */
  retries: number;
  /** Where the event goes in the end: a record of the failure (destination) or the bare event (dead letter queue). */
  destinationArn: string | undefined;
  deadLetterArn: string | undefined;
}

const Properties = z.looseObject({
  FunctionName: z.string(),
  MaximumRetryAttempts: z.coerce.number().int().min(0).max(2).default(2),
  DestinationConfig: z
    .looseObject({
      OnFailure: z.looseObject({ Destination: z.string() }).optional(),
      OnSuccess: z.never('destinations on success are not supported').optional(),
    })
    .default({}),
});

/** The asynchronous settings of every function, from its own properties and `AWS::Lambda::EventInvokeConfig`. */
export function eventInvokeConfigs(specs: FunctionSpec[], resources: Resource[]): Map<string, EventInvokeConfig> {
  const configs = new Map<string, EventInvokeConfig>();
  for (const { name, deadLetterArn } of specs)
    configs.set(name, { retries: 2, destinationArn: undefined, deadLetterArn });
  for (const { logicalId, properties } of resources) {
    const parsed = Properties.safeParse(properties);
    if (!parsed.success) throw new Error(`${logicalId}: ${z.prettifyError(parsed.error)}`);
    const config = configs.get(parsed.data.FunctionName);
    if (!config) throw new Error(`${logicalId}.FunctionName: there is no function ${parsed.data.FunctionName}`);
    config.retries = parsed.data.MaximumRetryAttempts;
    config.destinationArn = parsed.data.DestinationConfig.OnFailure?.Destination;
  }
  return configs;
}
