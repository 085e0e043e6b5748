import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { synthesize } from './synthesize.ts';

/** `npm run synth`: the assembly in cdk.out, for `cdk deploy` and `cdk diff`; fails on any violation of its validation. */
const root = new URL('..', import.meta.url).pathname;
const out = join(root, 'cdk.out');

const Report = z.object({ pluginReports: z.array(z.object({ conclusion: z.string() })).default([]) });

const { assembly, cached } = await synthesize();
rmSync(out, { recursive: true, force: true });
cpSync(assembly, out, { recursive: true });

const reportFile = join(out, 'validation-report.json');
if (existsSync(reportFile)) {
  const text = readFileSync(reportFile, 'utf8');
  const failed = Report.parse(JSON.parse(text)).pluginReports.some((report) => report.conclusion !== 'success');
  if (failed) {
    console.error(text);
    process.exitCode = 1;
  }
}
if (process.exitCode !== 1) console.log(`synthesized into cdk.out${cached ? ' (unchanged)' : ''}: no violation`);
