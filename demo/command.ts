import { resolve } from 'node:path';

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

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
