import { parseArgs } from 'node:util';
import { client } from '../shared/contract/client.ts';
import { credentialsOf } from './city/credentials.ts';
import { people } from './city/people.ts';
import { placeIn } from './city/place.ts';
import { tokensOf } from './city/tokens.ts';
import { dataDirOf, messageOf } from './command.ts';
import { say } from './messages.ts';
import { parse, UsageError } from './options.ts';
import { uploadMissing } from './people/materials.ts';

/** Uploads sample documents for all that a case of the city that `npm start` keeps running is said to lack. */
const usage = 'Usage: npx node demo/upload.ts IDENTITY CASE-NUMBER [--data-dir DIR]';

try {
  const { values, positionals } = parse(() =>
    parseArgs({ allowPositionals: true, options: { 'data-dir': { type: 'string' } } }),
  );
  const [name, caseNumber, ...rest] = positionals;
  const person = people.find(({ id }) => id === name);
  if (person === undefined || caseNumber === undefined || rest.length > 0) throw new UsageError(positionals.join(' '));
  const dataDir = dataDirOf(values['data-dir']);
  const place = placeIn(dataDir);
  if (place === undefined) throw new Error(say('notRunning', { dataDir }));
  const token = await tokensOf(place.issuerUrl, credentialsOf(dataDir)).of(person.id);
  console.log(say('uploaded', { count: await uploadMissing(client(place.apiUrl, token), caseNumber) }));
} catch (error) {
  console.error(
    error instanceof UsageError ? `${error.message}\n${usage}` : say('failed', { reason: messageOf(error) }),
  );
  process.exitCode = 2;
}
