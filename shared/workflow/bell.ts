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

const unlessClosed = async (ring: Promise<unknown>): Promise<void> => {
  try {
    await ring;
  } catch (error) {
    if (!isClosed(error)) throw error;
  }
};

/** Tells a waiting task that it may go on. The token is only the bell: what was decided stands in the table. */
export const ringDone = (client: SFNClient, taskToken: string): Promise<void> =>
  unlessClosed(client.send(new SendTaskSuccessCommand({ taskToken, output: '{}' })));

/** Tells a waiting task that its case ends; the state machine catches the name. */
export const ringEnding = (client: SFNClient, taskToken: string, ending: EndingName): Promise<void> =>
  unlessClosed(client.send(new SendTaskFailureCommand({ taskToken, error: ending })));
