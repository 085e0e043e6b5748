import type { JsonObject } from '../../../../local/types.ts';

/** A Task that calls a function and takes what it returns. */
export function invoke(name: string, rest: JsonObject): JsonObject {
  return {
    Type: 'Task',
    Resource: 'arn:aws:states:::lambda:invoke',
    Parameters: { FunctionName: name, 'Payload.$': '$' },
    OutputPath: '$.Payload',
    ...rest,
  };
}

/** A Task that hands a token to a function and waits for its answer. */
export function callback(name: string, rest: JsonObject): JsonObject {
  return {
    Type: 'Task',
    Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
    Parameters: { FunctionName: name, Payload: { 'token.$': '$$.Task.Token', 'input.$': '$' } },
    ...rest,
  };
}

/** A machine of one state named `Only`. */
export function only(state: JsonObject): JsonObject {
  return { StartAt: 'Only', States: { Only: { End: true, ...state } } };
}

/** A small registration: accept, three reviews beside each other, number, release. */
export const REGISTRATION: JsonObject = {
  StartAt: 'Accept',
  States: {
    Accept: callback('accept', { ResultPath: null, Next: 'Review' }),
    Review: {
      Type: 'Parallel',
      Branches: ['tax', 'code', 'seal'].map((item) => ({
        StartAt: `Review ${item}`,
        States: { [`Review ${item}`]: callback(item, { TimeoutSeconds: 25_920_000, End: true }) },
      })),
      ResultPath: '$.reviews',
      Catch: [{ ErrorEquals: ['Refused'], ResultPath: '$.refusal', Next: 'Close' }],
      Next: 'Number',
    },
    Number: invoke('number', {
      Retry: [{ ErrorEquals: ['Transient'], IntervalSeconds: 2, MaxAttempts: 3, JitterStrategy: 'FULL' }],
      Next: 'Rest',
    }),
    Rest: { Type: 'Wait', Seconds: 60, Next: 'Release' },
    Release: invoke('release', { End: true }),
    Close: invoke('close', { End: true }),
  },
};
