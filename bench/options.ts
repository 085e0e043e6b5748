import { parseArgs } from 'node:util';
import { parse, UsageError } from '../demo/options.ts';

/** What `npm run bench` is asked for. */
export interface BenchOptions {
  /** How many cases are timed with `inFlight` of them under way. */
  cases: number;
  inFlight: number;
  json: boolean;
  /** Whether calls are held to the policies of the stack. */
  iam: boolean;
}

export const benchUsage = `Usage: npm run bench -- [--cases N] [--in-flight N] [--json] [--no-iam]
  --cases N      whole cases that are timed (200)
  --in-flight N  how many are under way at a time (16)
  --json         print one JSON object as the last line
  --no-iam       hold no call to the policies of the stack`;

const count = (name: string, text: string): number => {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new UsageError(`--${name} ${text}: not a number of cases`);
  return Number(text);
};

/** The options of a bench. @throws UsageError */
export const benchOptions = (args: string[]): BenchOptions => {
  const { values } = parse(() =>
    parseArgs({
      args,
      options: {
        cases: { type: 'string', default: '200' },
        'in-flight': { type: 'string', default: '16' },
        json: { type: 'boolean', default: false },
        'no-iam': { type: 'boolean', default: false },
      },
    }),
  );
  return {
    cases: count('cases', values.cases),
    inFlight: count('in-flight', values['in-flight']),
    json: values.json,
    iam: !values['no-iam'],
  };
};
