import { inputOf, type RequestReader, textOf } from './surroundings.ts';

/**
 * A Step Functions call: on its machine or execution; an answer to a task on the machine whose execution waits for it.
 * Nothing is asked for a token of no execution, which the service refuses for what it is.
 */
export const readStates: RequestReader = (request, { machineOfToken }) => {
  const input = inputOf(request);
  const action = `states:${request.operation}`;
  const token = textOf(input, 'taskToken');
  if (token !== '') {
    const machine = machineOfToken(token);
    return machine === undefined ? [] : [{ action, resource: machine }];
  }
  return [{ action, resource: textOf(input, 'stateMachineArn') || textOf(input, 'executionArn') || '*' }];
};
