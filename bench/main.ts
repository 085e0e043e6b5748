import { messageOf } from '../demo/command.ts';
import { UsageError } from '../demo/options.ts';
import { synthesize } from '../infra/synthesize.ts';
import { countCases } from './cost/measure.ts';
import { measureLoads } from './load/measure.ts';
import { measureNames } from './names/measure.ts';
import { readableNames } from './names/print.ts';
import { type BenchOptions, benchOptions, benchUsage } from './options.ts';
import { readable } from './report/print.ts';
import { resultsOf } from './report/results.ts';
import { measureSpeed } from './speed.ts';

/** Writes to the standard error, which is not part of the results. */
const tell = (text: string): void => console.error(text);

/** How many cases are counted, and how often each function is loaded. */
const countedCases = 20;
const loads = 5;

const run = async ({ cases, inFlight, json, iam }: BenchOptions): Promise<void> => {
  tell(`timing ${cases} cases, ${inFlight} in flight …`);
  const speed = await measureSpeed(cases, inFlight, iam);
  tell(`counting what ${countedCases} cases use …`);
  const counted = await countCases(countedCases);
  tell(`loading every function ${loads} times …`);
  const functions = await measureLoads((await synthesize()).assembly, loads);
  const results = resultsOf(speed, counted, functions);
  console.log(readable(results));
  if (json) console.log(JSON.stringify(results));
};

const runNames = async (sizes: readonly number[], json: boolean): Promise<void> => {
  const results = await measureNames(sizes, tell);
  console.log(readableNames(results));
  if (json) console.log(JSON.stringify({ names: results }));
};

/** `npm run bench`: how fast one machine is, what a case costs in AWS, how fast functions load. */
try {
  const options = benchOptions(process.argv.slice(2));
  await (options.names ? runNames(options.names, options.json) : run(options));
} catch (error) {
  console.error(
    error instanceof UsageError ? `${error.message}\n${benchUsage}` : `the bench failed: ${messageOf(error)}`,
  );
  process.exitCode = 2;
}
