import { parseArgs } from 'node:util';
import { allItems } from '../shared/domain/catalogue/items.ts';
import { defaultRegime, type RegimeCode, regimeCodes } from '../shared/domain/catalogue/regimes.ts';
import type { ItemCode } from '../shared/domain/catalogue/types.ts';
import { type PersonId, people } from './city/people.ts';

/** What `npm run demo` is asked for. */
export interface DemoOptions {
  /** The form that is submitted. */
  form: string;
  json: boolean;
  /** Under which the city registers. */
  regime: RegimeCode;
  /** The item that its agency refuses. */
  refuse?: ItemCode;
  /** Whether calls are held to the policies of the stack. */
  iam: boolean;
}

/** A command line that is not understood. */
export class UsageError extends Error {}

/** The form that is filed where none is named. */
export const exampleForm = new URL('../examples/foshan-llc.json', import.meta.url).pathname;

export const demoUsage = `用法 · Usage: npm run demo -- [--form FILE] [--regime REGIME] [--refuse ITEM] [--json] [--no-iam]
  --form FILE    提交的表单，默认 examples/foshan-llc.json · the form to submit
  --regime       制度，默认 ${defaultRegime} · the regime: ${regimeCodes.join(', ')}
  --refuse ITEM  该事项不予批准 · the item that is refused: ${allItems.join(', ')}
  --json         最后一行输出 JSON · print one JSON object as the last line
  --no-iam       不检查权限策略 · hold no call to the policies of the stack`;

const isItem = (text: string): text is ItemCode => allItems.some((code) => code === text);

/** Reads a command line. @throws UsageError for what it does not know */
export const parse = <T>(read: () => T): T => {
  try {
    return read();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (code.startsWith('ERR_PARSE_ARGS')) throw new UsageError((error as Error).message);
    throw error;
  }
};

/** A regime of the command line. @throws UsageError */
export const regimeOption = (text: string): RegimeCode => {
  const found = regimeCodes.find((code) => code === text);
  if (found === undefined) throw new UsageError(`--regime ${text}: 没有该制度 · no such regime`);
  return found;
};

/** The applicant of this name. @throws UsageError */
export const applicantNamed = (name = ''): PersonId => {
  const found = people.find(({ id, role }) => id === name && role === 'applicant');
  if (found === undefined) throw new UsageError(`${name}: 没有该申请人 · no such applicant`);
  return found.id;
};

/** The options of a demo. @throws UsageError */
export const demoOptions = (args: string[]): DemoOptions => {
  const { values } = parse(() =>
    parseArgs({
      args,
      options: {
        form: { type: 'string' },
        json: { type: 'boolean', default: false },
        regime: { type: 'string', default: defaultRegime },
        refuse: { type: 'string' },
        'no-iam': { type: 'boolean', default: false },
      },
    }),
  );
  const { form = exampleForm, json, refuse } = values;
  const regime = regimeOption(values.regime);
  const iam = !values['no-iam'];
  if (refuse === undefined) return { form, json, regime, iam };
  if (!isItem(refuse)) throw new UsageError(`--refuse ${refuse}: 没有该事项 · no such item`);
  return { form, json, regime, iam, refuse };
};
