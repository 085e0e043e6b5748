import { parseArgs } from 'node:util';
import { credentialsOf } from './city/credentials.ts';
import { type Identity, identities } from './city/identities.ts';
import { placeIn } from './city/place.ts';
import { tokensOf } from './city/tokens.ts';
import { dataDirOf, messageOf } from './command.ts';
import { say } from './messages.ts';
import { parse, UsageError } from './options.ts';

/** Prints a token of a demo identity of the city that `npm start` keeps running, e.g. for curl. */
const usage = `Usage: npx node demo/token.ts IDENTITY [--data-dir DIR]\n  IDENTITY: ${identities.join(', ')}`;

const isIdentity = (text: string): text is Identity => identities.some((identity) => identity === text);

try {
  const { values, positionals } = parse(() =>
    parseArgs({ allowPositionals: true, options: { 'data-dir': { type: 'string' } } }),
  );
  const [name = '', ...rest] = positionals;
  if (!isIdentity(name) || rest.length > 0) throw new UsageError(`${positionals.join(' ')}: no such identity`);
  const dataDir = dataDirOf(values['data-dir']);
  const place = placeIn(dataDir);
  if (place === undefined) throw new Error(say('notRunning', { dataDir }));
  console.log(await tokensOf(place.issuerUrl, credentialsOf(dataDir)).of(name));
} catch (error) {
  console.error(
    error instanceof UsageError ? `${error.message}\n${usage}` : say('failed', { reason: messageOf(error) }),
  );
  process.exitCode = 2;
}
