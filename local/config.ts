import * as z from 'zod';
import { IdentitySeed } from './identity/seed.ts';

const Port = z.int().min(1).max(65_535).optional();

/** What a city is started with. */
export const CityConfig = z.strictObject({
  /** Directory of the synthesized cloud assembly (`cdk.out`) with one stack. */
  assembly: z.string(),
  /** Everything that the city keeps is in this directory. */
  dataDir: z.string(),
  /** Free ports where none are given; remembered in the data directory. */
  ports: z.strictObject({ api: Port, aws: Port, issuer: Port }).default({}),
  /** Values of template parameters; `{{issuerUrl}}`, `{{apiUrl}}` and `{{awsUrl}}` in them are replaced. */
  parameters: z.record(z.string(), z.string()).default({}),
  /** SSM parameters (SecureString) that the template does not create itself. */
  ssm: z.record(z.string(), z.string()).default({}),
  /** Who can sign in; without it no issuer is started. */
  identity: IdentitySeed.optional(),
  lambda: z
    .strictObject({
      /** Invocations at a time in one worker; 1 is what AWS does. */
      concurrency: z.int().min(1).default(8),
      /** Workers a function; 1, or 4 where a worker takes one invocation at a time. */
      maxWorkers: z.int().min(1).optional(),
      /** Starts a worker of every function at once, so that no first invocation waits; else each with its first invocation. */
      prewarm: z.boolean().default(true),
    })
    .prefault({}),
  /** Asks the table engine for the capacity that each call consumes. */
  count: z.boolean().default(false),
  /** Holds every call to the policies of the stack; off, everything is allowed. */
  iam: z.boolean().default(true),
  region: z.string().default('us-east-1'),
  partition: z.enum(['aws', 'aws-cn']).default('aws'),
});

export type CityConfig = z.infer<typeof CityConfig>;
/** The configuration as a caller writes it. */
export type CityConfigInput = z.input<typeof CityConfig>;

/** Every stack runs under this account number here. */
export const LOCAL_ACCOUNT = '000000000000';
