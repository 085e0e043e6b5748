/** An error that the API answers, under the name that the AWS SDK throws. */
export class ServiceError extends Error {
  readonly type: string;

  constructor(type: string, message: string) {
    super(message);
    this.name = type;
    this.type = type;
  }
}

/** `InvalidArn`, for a text that is no ARN of the kind asked for. */
export function invalidArn(arn: string): ServiceError {
  return new ServiceError('InvalidArn', `Invalid Arn: '${arn}'`);
}

export function noSuchExecution(arn: string): ServiceError {
  return new ServiceError('ExecutionDoesNotExist', `Execution Does Not Exist: '${arn}'`);
}

export function noSuchMachine(arn: string): ServiceError {
  return new ServiceError('StateMachineDoesNotExist', `State Machine Does Not Exist: '${arn}'`);
}
