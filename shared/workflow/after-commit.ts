import type { Log } from '../log.ts';

/**
 * Does what follows from a commit: a signal, or that a removed file goes. What was committed stands and was answered; if this fails, the
 * aggregate stays in the sweeper's worklist and is seen to within a minute, so the caller is not told of a failure.
 */
export const afterCommit = async (log: Log, caseId: string, signal: () => Promise<void>): Promise<void> => {
  try {
    await signal();
  } catch (error) {
    log.error('signal-left-to-sweeper', error, { caseId });
  }
};
