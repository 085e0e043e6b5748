import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { client } from '../shared/contract/client.ts';
import { credentialsOf } from './city/credentials.ts';
import { placeIn } from './city/place.ts';
import { tokensOf } from './city/tokens.ts';
import { dataDirOf, fileNamed, messageOf } from './command.ts';
import { say } from './messages.ts';
import { parse, UsageError } from './options.ts';
import { agree } from './people/named.ts';

/** Has everyone whom a draft of applicant-jia names agree to it, in the city that `npm start` keeps running. */
const usage = 'Usage: npx node demo/agree.ts CASE-NUMBER FORM.json [--data-dir DIR]';

try {
  const { values, positionals } = parse(() =>
    parseArgs({ allowPositionals: true, options: { 'data-dir': { type: 'string' } } }),
  );
  const [caseNumber, file, ...rest] = positionals;
  if (caseNumber === undefined || file === undefined || rest.length > 0) throw new UsageError(positionals.join(' '));
  const dataDir = dataDirOf(values['data-dir']);
  const place = placeIn(dataDir);
  if (place === undefined) throw new Error(say('notRunning', { dataDir }));
  const tokens = tokensOf(place.issuerUrl, credentialsOf(dataDir));
  const form: unknown = JSON.parse(readFileSync(fileNamed(file), 'utf8'));
  const agreed = await agree((who) => client(place.apiUrl, () => tokens.of(who)), 'applicant-jia', caseNumber, form);
  console.log(say('agreed', { ...agreed }));
} catch (error) {
  console.error(
    error instanceof UsageError ? `${error.message}\n${usage}` : say('failed', { reason: messageOf(error) }),
  );
  process.exitCode = 2;
}
