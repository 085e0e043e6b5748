import { parseArgs } from 'node:util';
import { runningCity } from './city/running.ts';
import { command, formIn } from './command.ts';
import { say } from './messages.ts';
import { applicantNamed, parse, UsageError } from './options.ts';
import { agree } from './people/named.ts';

/** Has everyone whom a draft names agree to it, in the city that `npm start` keeps running. */
const usage =
  'Usage: npx node demo/agree.ts IDENTITY CASE-NUMBER FORM.json [--data-dir DIR]\n  FORM.json: the form that was filed';

await command(usage, async () => {
  const { values, positionals } = parse(() =>
    parseArgs({ allowPositionals: true, options: { 'data-dir': { type: 'string' } } }),
  );
  const [name, caseNumber, file, ...rest] = positionals;
  const applicant = applicantNamed(name);
  if (caseNumber === undefined || file === undefined || rest.length > 0) throw new UsageError(positionals.join(' '));
  const { as } = runningCity(values['data-dir']);
  console.log(say('agreed', { ...(await agree(as, applicant, caseNumber, formIn(file))) }));
});
