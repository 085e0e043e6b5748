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
  /** In place of all that: the sizes of the register of names at which a name is looked up. */
  names?: readonly number[];
}

export const benchUsage = `Usage: npm run bench -- [--cases N] [--in-flight N] [--json] [--no-iam]
       npm run bench -- --scale names [--at N,N] [--json]
  --cases N      whole cases that are timed (200)
  --in-flight N  how many are under way at a time (16)
  --json         print one JSON object as the last line
  --no-iam       hold no call to the policies of the stack
  --scale names  look names up in registers of several sizes, and nothing else
  --at N,N       how many names there are (1000,100000)`;

const count = (name: string, text: string): number => {
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new UsageError(`--${name} ${text}: not a number between 1 and 9,999,999`);
  return Number(text);
};

const sizes = (part: string, text: string): number[] => {
  if (part !== 'names') throw new UsageError(`--scale ${part}: only names have a scale`);
  return text.split(',').map((one) => count('at', one));
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
        scale: { type: 'string' },
        at: { type: 'string', default: '1000,100000' },
      },
    }),
  );
  return {
    cases: count('cases', values.cases),
    inFlight: count('in-flight', values['in-flight']),
    json: values.json,
    iam: !values['no-iam'],
    ...(values.scale !== undefined && { names: sizes(values.scale, values.at) }),
  };
};
