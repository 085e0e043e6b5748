import {
  InvalidToken,
  SendTaskFailureCommand,
  SendTaskSuccessCommand,
  type SFNClient,
  TaskDoesNotExist,
  TaskTimedOut,
} from '@aws-sdk/client-sfn';
import type { EndingName } from '../domain/lifecycle/case-state.ts';

/** A token whose task has been answered, aborted with its branch, or forgotten: there is nobody left to tell. */
const isClosed = (error: unknown): boolean =>
  error instanceof TaskTimedOut || error instanceof TaskDoesNotExist || error instanceof InvalidToken;

const heard = async (ring: Promise<unknown>): Promise<boolean> => {
  try {
    await ring;
    return true;
  } catch (error) {
    if (!isClosed(error)) throw error;
    return false;
  }
};

/** Tells a waiting task that it may go on; answers whether it was still there. What was decided stands in the table. */
export const ringDone = (client: SFNClient, taskToken: string): Promise<boolean> =>
  heard(client.send(new SendTaskSuccessCommand({ taskToken, output: '{}' })));

/** Tells a waiting task that its case ends, by the name that the state machine catches; answers whether it was still there. */
export const ringEnding = (client: SFNClient, taskToken: string, ending: EndingName): Promise<boolean> =>
  heard(client.send(new SendTaskFailureCommand({ taskToken, error: ending })));
