import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ProblemError } from '../shared/contract/client.ts';
import { say } from './messages.ts';
import { UsageError } from './options.ts';

/** A signal that is aborted by the first Ctrl-C (or SIGTERM); the second ends the process at once. */
export const interruptible = (): AbortSignal => {
  const controller = new AbortController();
  const interrupt = (): void => {
    if (controller.signal.aborted) process.exit(130);
    controller.abort(new Error('interrupted'));
  };
  process.on('SIGINT', interrupt);
  process.on('SIGTERM', interrupt);
  return controller.signal;
};

/** A file of the command line: npm runs scripts in the package's directory, but names are the user's own. */
export const fileNamed = (name: string): string => resolve(process.env.INIT_CWD ?? process.cwd(), name);

/** The directory that `npm start` keeps its data in, unless another is named. */
export const dataDirOf = (named: string | undefined): string =>
  named === undefined ? new URL('../.local/city', import.meta.url).pathname : fileNamed(named);

/** The form in a file of the command line. @throws where it cannot be read, or is not JSON */
export const formIn = (name: string): unknown => {
  try {
    return JSON.parse(readFileSync(fileNamed(name), 'utf8'));
  } catch (error) {
    throw new Error(say('unreadable', { reason: `${name}: ${messageOf(error)}` }), { cause: error });
  }
};

/** What went wrong, in words; of a problem of the API every error that it names, each in a line of its own. */
export const messageOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  const errors = (error instanceof ProblemError && error.problem.errors) || [];
  return [
    error.message,
    ...errors.map(({ pointer, code, message }) => `  ${pointer || '/'}  ${code}  ${message}`),
  ].join('\n');
};

/** Tells on stderr what a command has failed with; one that was not understood is told how it is used. */
export const tellFailure = (error: unknown, usage: string): void =>
  console.error(
    error instanceof UsageError ? `${error.message}\n${usage}` : say('failed', { reason: messageOf(error) }),
  );

/** Runs a command to its end; its exit code is 2 where it fails. */
export const command = async (usage: string, run: () => Promise<void>): Promise<void> => {
  try {
    await run();
  } catch (error) {
    tellFailure(error, usage);
    process.exitCode = 2;
  }
};
