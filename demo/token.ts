import { parseArgs } from 'node:util';
import { type Identity, identities } from './city/identities.ts';
import { runningCity } from './city/running.ts';
import { command } from './command.ts';
import { parse, UsageError } from './options.ts';

/** Prints a token of a demo identity of the city that `npm start` keeps running, e.g. for curl. */
const usage = `Usage: npx node demo/token.ts IDENTITY [--data-dir DIR]\n  IDENTITY: ${identities.join(', ')}`;

const isIdentity = (text: string): text is Identity => identities.some((identity) => identity === text);

await command(usage, async () => {
  const { values, positionals } = parse(() =>
    parseArgs({ allowPositionals: true, options: { 'data-dir': { type: 'string' } } }),
  );
  const [name = '', ...rest] = positionals;
  if (!isIdentity(name) || rest.length > 0) throw new UsageError(`${positionals.join(' ')}: no such identity`);
  console.log(await runningCity(values['data-dir']).tokenOf(name));
});
