import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Stack } from 'aws-cdk-lib';
import { CfnQueue } from 'aws-cdk-lib/aws-sqs';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import cdk from '../../cdk.json' with { type: 'json' };
import { acknowledgements } from '../../infra/nag/acknowledgements.ts';
import { acknowledge, addChecks } from '../../infra/nag/check.ts';
import { openRoutes } from '../../infra/nag/open-routes.ts';
import { RegistrationStack } from '../../infra/registration-stack.ts';
import { violationsOf } from '../../infra/violations.ts';
import { stubBundles } from './stub-bundles.ts';

const work = mkdtempSync(join(tmpdir(), 'yizhantong-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** What the packs find in the stack, as `rule at path`. */
const findings = (acknowledged: boolean): string[] => {
  const app = new App({ context: cdk.context, outdir: join(work, `cdk.out-${acknowledged}`) });
  const stack = new RegistrationStack(app, 'Yizhantong', { bundleOf: stubBundles(work) });
  if (acknowledged) acknowledge(stack);
  return [new AwsSolutionsChecks(app), new ServerlessChecks(app)]
    .flatMap((pack) => pack.validateScope(app).violations)
    .flatMap(({ ruleName, violatingResources }) =>
      violatingResources.map(({ constructPath }) => `${ruleName} at ${constructPath}/`),
    );
};

const all = [...acknowledgements, ...openRoutes];

describe('what cdk-nag finds in the stack', () => {
  test('is acknowledged, all of it', () => expect(findings(true)).toEqual([]));

  const found = findings(false);
  test.each(all)('$rule at $path is acknowledged because it is there', ({ rule, path }) =>
    expect(found.filter((one) => one.startsWith(`${rule} at Yizhantong/${path}/`))).not.toEqual([]),
  );

  test('and each acknowledgement says why, in a sentence', () => {
    for (const { rule, path, reason } of all) expect(reason, `${rule} at ${path}`).toMatch(/^[A-Z].{60,}\.$/);
    expect(new Set(all.map(({ rule, path }) => `${rule} at ${path}`)).size).toBe(all.length);
  });
});

test('a finding that is not acknowledged stops the synthesis and is a violation', () => {
  const outdir = mkdtempSync(join(tmpdir(), 'yizhantong-'));
  onTestFinished(() => rmSync(outdir, { recursive: true, force: true }));
  const app = new App({ outdir });
  new CfnQueue(new Stack(app, 'Wrong'), 'Queue');
  addChecks(app);
  expect(() => app.synth()).toThrow('AwsSolutions-SQS4');
  expect(violationsOf(outdir)).toContainEqual(expect.stringMatching(/^AwsSolutions-SQS4: /));
});

test('an acknowledgement of what is not there is refused', () => {
  const stack = new Stack(new App({ outdir: join(work, 'empty') }), 'Empty');
  expect(() => acknowledge(stack, [{ rule: 'AwsSolutions-SF1', path: 'Nothing', reason: '' }])).toThrow('Nothing');
});
