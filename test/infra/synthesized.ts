import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { onTestFinished } from 'vitest';
import cdk from '../../cdk.json' with { type: 'json' };
import { RegistrationStack } from '../../infra/registration-stack.ts';
import { stubBundles } from './stub-bundles.ts';
import { Template } from './template.ts';

/** The stack for a region, or for any, with bundles of one line: what is looked at is the template. */
export const synthesizeFor = (region: string | undefined, context: Record<string, string> = {}): Template => {
  const work = mkdtempSync(join(tmpdir(), 'yizhantong-'));
  onTestFinished(() => rmSync(work, { recursive: true, force: true }));
  const app = new App({ context: { ...cdk.context, ...context }, outdir: join(work, 'cdk.out') });
  const env = region === undefined ? {} : { account: '111111111111', region };
  const stack = new RegistrationStack(app, 'Yizhantong', { bundleOf: stubBundles(work), env });
  return Template.parse(app.synth().getStackArtifact(stack.artifactId).template);
};
