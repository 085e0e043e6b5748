/** What the ARN of a state machine or of an execution says. */
export interface StatesArn {
  partition: string;
  region: string;
  account: string;
  machine: string;
  /** Only in an execution's ARN. */
  execution: string | undefined;
}

const ARN =
  /^arn:(?<partition>[\w-]+):states:(?<region>[\w-]+):(?<account>\d{12}):(?<kind>stateMachine|execution):(?<machine>[^:\s]{1,80})(?::(?<execution>[^:\s]{1,80}))?$/;

/** Reads an ARN of Step Functions; undefined when it is none. */
export function parseArn(text: string): StatesArn | undefined {
  const groups = ARN.exec(text)?.groups;
  if (!groups || (groups.kind === 'execution') !== (groups.execution !== undefined)) return undefined;
  const { partition = '', region = '', account = '', machine = '', execution } = groups;
  return { partition, region, account, machine, execution };
}

/** The ARN of an execution of a machine. Both ARNs must be well-formed. */
export function executionArn(machineArn: string, name: string): string {
  return `${machineArn.replace(':stateMachine:', ':execution:')}:${name}`;
}
