import { parseArgs } from 'node:util';
import { runningCity } from './city/running.ts';
import { command, formIn } from './command.ts';
import { exampleForm, parse, UsageError } from './options.ts';
import { freelyNamed } from './people/free-name.ts';

/** Prints a form that can be filed in the city that `npm start` keeps running: the example, or one of your own, under a name that is free there. */
const usage =
  'Usage: npx node demo/form.ts [FORM.json] [--data-dir DIR]\n  FORM.json: examples/foshan-llc.json by default';

await command(usage, async () => {
  const { values, positionals } = parse(() =>
    parseArgs({ allowPositionals: true, options: { 'data-dir': { type: 'string' } } }),
  );
  const [file = exampleForm, ...rest] = positionals;
  if (rest.length > 0) throw new UsageError(positionals.join(' '));
  const { open } = runningCity(values['data-dir']);
  console.log(JSON.stringify(await freelyNamed(open, formIn(file)), undefined, 2));
});
