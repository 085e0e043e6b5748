import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { client } from '../shared/contract/client.ts';
import { credentialsOf } from './city/credentials.ts';
import { people } from './city/people.ts';
import { placeIn } from './city/place.ts';
import { tokensOf } from './city/tokens.ts';
import { dataDirOf, fileNamed, messageOf } from './command.ts';
import { say } from './messages.ts';
import { parse, UsageError } from './options.ts';
import { agree } from './people/named.ts';

/** Has everyone whom a draft names agree to it, in the city that `npm start` keeps running. */
const usage =
  'Usage: npx node demo/agree.ts IDENTITY CASE-NUMBER FORM.json [--data-dir DIR]\n  FORM.json: the form that was filed';

try {
  const { values, positionals } = parse(() =>
    parseArgs({ allowPositionals: true, options: { 'data-dir': { type: 'string' } } }),
  );
  const [name, caseNumber, file, ...rest] = positionals;
  const person = people.find(({ id }) => id === name);
  if (person === undefined || caseNumber === undefined || file === undefined || rest.length > 0)
    throw new UsageError(positionals.join(' '));
  const dataDir = dataDirOf(values['data-dir']);
  const place = placeIn(dataDir);
  if (place === undefined) throw new Error(say('notRunning', { dataDir }));
  const tokens = tokensOf(place.issuerUrl, credentialsOf(dataDir));
  const form: unknown = JSON.parse(readFileSync(fileNamed(file), 'utf8'));
  const agreed = await agree((who) => client(place.apiUrl, () => tokens.of(who)), person.id, caseNumber, form);
  console.log(say('agreed', { ...agreed }));
} catch (error) {
  console.error(
    error instanceof UsageError ? `${error.message}\n${usage}` : say('failed', { reason: messageOf(error) }),
  );
  process.exitCode = 2;
}
