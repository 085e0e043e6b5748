import { cpSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { synthesize } from './synthesize.ts';
import { violationsOf } from './violations.ts';

/**
 * `npm run synth [-- -c cognito=true]`: the assembly in cdk.out, for `cdk deploy` and `cdk diff`; fails on any violation of its
 * validation.
 */
const out = new URL('../cdk.out', import.meta.url).pathname;

const { values } = parseArgs({ options: { context: { type: 'string', short: 'c', multiple: true, default: [] } } });
const context = Object.fromEntries(values.context.map((one) => [one.split('=', 1)[0], one.replace(/^[^=]*=?/, '')]));
const { assembly, cached } = await synthesize(context);
rmSync(out, { recursive: true, force: true });
cpSync(assembly, out, { recursive: true });

const violations = violationsOf(assembly);
for (const violation of violations) console.error(violation);
if (violations.length > 0) process.exitCode = 1;
else console.log(`synthesized into cdk.out${cached ? ' (unchanged)' : ''}: no violation`);
