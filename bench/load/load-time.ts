import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { quantile } from '../cases/quantile.ts';

const run = promisify(execFile);

const script = `const begin = process.hrtime.bigint(); require(process.argv[1]);
process.stdout.write(String(Number(process.hrtime.bigint() - begin) / 1e6)); process.exit(0);`;

/** How long a bundle takes to load in a process that has loaded nothing yet, and compiled nothing before, ms. */
const loadOnce = async (bundle: string, variables: Record<string, string>): Promise<number> => {
  const { stdout } = await run(process.execPath, ['-e', script, bundle], {
    env: {
      ...variables,
      NODE_DISABLE_COMPILE_CACHE: '1',
      AWS_REGION: 'us-east-1',
      AWS_EC2_METADATA_DISABLED: 'true',
    },
  });
  return Number(stdout);
};

/** The median load times of two bundles, ms, measured in turns, so that a busy moment of the machine hits both. */
export const loadTimes = async (
  bundle: string,
  bare: string,
  variables: Record<string, string>,
  times: number,
): Promise<{ bundle: number; bare: number }> => {
  const found = { bundle: [] as number[], bare: [] as number[] };
  for (let time = 0; time < times; time += 1) {
    found.bundle.push(await loadOnce(bundle, variables));
    found.bare.push(await loadOnce(bare, variables));
  }
  return { bundle: quantile(found.bundle, 0.5), bare: quantile(found.bare, 0.5) };
};
