import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import cdk from '../cdk.json' with { type: 'json' };
import { bundleFunctions } from './bundle.ts';
import { acknowledge, addChecks } from './nag/check.ts';
import { RegistrationStack } from './registration-stack.ts';

/** What a city asks for beyond the template's parameters, by `-c name=value`. */
export type CdkContext = Readonly<Record<string, string>>;

/**
 * Bundles the functions and builds the app around them; `workDir` takes the bundles, `outdir` the assembly. Its synthesis
 * throws for a finding of cdk-nag that is not acknowledged.
 */
export const buildApp = async (workDir: string, outdir?: string, context: CdkContext = {}): Promise<App> => {
  const bundleOf = await bundleFunctions(join(workDir, 'functions'));
  const app = new App({ context: { ...cdk.context, ...context }, ...(outdir !== undefined && { outdir }) });
  const stack = new RegistrationStack(app, 'Yizhantong', {
    bundleOf,
    description: '一站通: one form in, every certificate out at once',
  });
  acknowledge(stack);
  addChecks(app);
  return app;
};
