import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import cdk from '../cdk.json' with { type: 'json' };
import { catalogueFaults } from '../shared/domain/catalogue/check.ts';
import { catalogues } from '../shared/domain/catalogue/versions.ts';
import { bundleFunctions } from './bundle.ts';
import { acknowledge, addChecks } from './nag/check.ts';
import { RegistrationStack } from './registration-stack.ts';

/** What a city asks for beyond the template's parameters, by `-c name=value`. */
export type CdkContext = Readonly<Record<string, string>>;

/**
 * Bundles the functions and builds the app around them; `workDir` takes the bundles, `outdir` the assembly. A fault of the
 * catalogue throws, as at synthesis does a finding of cdk-nag that is not acknowledged.
 */
export const buildApp = async (workDir: string, outdir?: string, context: CdkContext = {}): Promise<App> => {
  const faults = catalogues.flatMap(catalogueFaults);
  if (faults.length > 0) throw new Error(`the catalogue has faults:\n${faults.join('\n')}`);
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
