import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, CfnResource, Stack } from 'aws-cdk-lib';
import { expect, onTestFinished, test } from 'vitest';
import { synthesize } from '../../infra/synthesize.ts';
import { violationsOf } from '../../infra/violations.ts';
import { assemblyDirectory, Template, template } from './template.ts';

const files = readdirSync(assemblyDirectory);

test('every stack has at most 400 of the 500 resources that CloudFormation takes', () => {
  const stacks = files.filter((file) => file.endsWith('.template.json'));
  expect(stacks.length).toBeGreaterThan(0);
  for (const stack of stacks) {
    const { Resources } = Template.parse(JSON.parse(readFileSync(join(assemblyDirectory, stack), 'utf8')));
    expect(Object.keys(Resources).length, stack).toBeLessThanOrEqual(400);
  }
});

test('the validation of the assembly reports no violation', () => expect(violationsOf(assemblyDirectory)).toEqual([]));

test('a violation would be seen, although the report calls it a success', () => {
  const outdir = mkdtempSync(join(tmpdir(), 'yizhantong-'));
  onTestFinished(() => rmSync(outdir, { recursive: true, force: true }));
  const app = new App({ outdir });
  const properties = { MessageRetentionPeriod: 5 };
  new CfnResource(new Stack(app, 'Wrong'), 'Queue', { type: 'AWS::SQS::Queue', properties });
  app.synth();
  expect(violationsOf(outdir)).toEqual([expect.stringContaining('MessageRetentionPeriod')]);
});

test('synthesized again, it comes from the cache at once', async () => {
  const before = performance.now();
  const again = await synthesize();
  expect(again).toEqual({ assembly: assemblyDirectory, cached: true });
  expect(performance.now() - before).toBeLessThan(1_000);
});

test('the bundles are marked as CommonJS, which they are, below a package of ES modules', () => {
  expect(JSON.parse(readFileSync(join(assemblyDirectory, 'package.json'), 'utf8'))).toEqual({ type: 'commonjs' });
  const bundles = files.filter((file) => file.startsWith('asset.') && !file.includes('.', 'asset.'.length));
  expect(bundles.length).toBeGreaterThan(20);
  for (const bundle of bundles) expect(existsSync(join(assemblyDirectory, bundle, 'index.js')), bundle).toBe(true);
});

test('no bundle imports a module at run time, which would load all that the module could: undici with node:http', () => {
  for (const bundle of files.filter((file) => existsSync(join(assemblyDirectory, file, 'index.js'))))
    expect(readFileSync(join(assemblyDirectory, bundle, 'index.js'), 'utf8'), bundle).not.toMatch(/\bimport\("node:/);
});

test('the city says where its issuer and its courier are; the rest has a default', () => {
  const own = Object.entries(template.Parameters).filter(([name]) => name !== 'BootstrapVersion');
  const asked = own.filter(([, parameter]) => parameter.Default === undefined).map(([name]) => name);
  expect(own.map(([name]) => name).sort()).toEqual([
    ...['Audience', 'CourierKeyParameter', 'CourierNoticeKeyParameter', 'CourierNoticeUrl', 'CourierUrl'],
    ...['EngraverKeyParameters', 'Issuer', 'OrganizationCodeRange', 'RateFactor', 'Regime', 'WebhookAllowedNetworks'],
  ]);
  expect(asked.sort()).toEqual(['CourierUrl', 'Issuer']);
});

test('the stack tells where it can be reached', () =>
  expect(
    Object.keys(template.Outputs)
      .map((id) => id.replace(/[0-9A-F]{8}$/, ''))
      .sort(),
  ).toEqual([
    ...['ApiUrl', 'AuditKeyId', 'CaseEventsTopic', 'DailyHeadsBucket', 'MaterialsBucket'],
    ...['ObservabilityTopic', 'StateMachineArn', 'TableName'],
  ]));
