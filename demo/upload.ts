import { parseArgs } from 'node:util';
import { runningCity } from './city/running.ts';
import { command } from './command.ts';
import { say } from './messages.ts';
import { applicantNamed, parse, UsageError } from './options.ts';
import { uploadMissing } from './people/materials.ts';

/** Uploads sample documents for all that a case of the city that `npm start` keeps running is said to lack. */
const usage = 'Usage: npx node demo/upload.ts IDENTITY CASE-NUMBER [--data-dir DIR]';

await command(usage, async () => {
  const { values, positionals } = parse(() =>
    parseArgs({ allowPositionals: true, options: { 'data-dir': { type: 'string' } } }),
  );
  const [name, caseNumber, ...rest] = positionals;
  const applicant = applicantNamed(name);
  if (caseNumber === undefined || rest.length > 0) throw new UsageError(positionals.join(' '));
  const api = runningCity(values['data-dir']).as(applicant);
  console.log(say('uploaded', { count: await uploadMissing(api, caseNumber) }));
});
