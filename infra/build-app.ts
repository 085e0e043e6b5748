import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import cdk from '../cdk.json' with { type: 'json' };
import { bundleFunctions } from './bundle.ts';
import { RegistrationStack } from './registration-stack.ts';

/** Bundles the functions and builds the app around them; `workDir` takes the bundles, `outdir` the assembly. */
export const buildApp = async (workDir: string, outdir?: string): Promise<App> => {
  const bundleOf = await bundleFunctions(join(workDir, 'functions'));
  const app = new App({ context: cdk.context, ...(outdir !== undefined && { outdir }) });
  new RegistrationStack(app, 'Yizhantong', {
    bundleOf,
    description: '一站通: one form in, every certificate out at once',
  });
  return app;
};
