import { messageOf } from '../demo/command.ts';
import { UsageError } from '../demo/options.ts';
import { say } from './messages.ts';
import { auditOptions, auditUsage } from './options.ts';
import { report } from './report.ts';
import { openSources } from './sources.ts';
import { verify } from './verify.ts';

/** `npm run audit:verify`: 0 where everything verifies, 1 where something is broken, which it names; 2 where it cannot tell. */
try {
  const sources = openSources(auditOptions(process.argv.slice(2), process.env));
  const findings = await verify(sources);
  const { lines, holds } = report(findings);
  for (const line of lines) console.log(line);
  process.exitCode = holds ? 0 : 1;
} catch (error) {
  console.error(
    error instanceof UsageError ? `${error.message}\n${auditUsage}` : say('failed', { reason: messageOf(error) }),
  );
  process.exitCode = 2;
}
