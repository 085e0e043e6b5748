import * as z from 'zod';
import type { JsonObject } from '../../types.ts';
import { parseArn } from '../arn.ts';
import type { KnownMachine, Machines } from '../machines.ts';
import { invalidArn } from '../service-error.ts';
import { pageOf, pagePosition, pageSize } from './paging.ts';
import { epochSeconds, type Operation, operation } from './protocol.ts';

const describeShape = z.object({ stateMachineArn: z.string(), includedData: z.string().optional() });
const listShape = z.object({ maxResults: z.int().min(0).max(1000).optional(), nextToken: z.string().optional() });

function summary({ arn, name, createdAt }: KnownMachine): JsonObject {
  return { stateMachineArn: arn, name, type: 'STANDARD', creationDate: epochSeconds(createdAt) };
}

/** DescribeStateMachine and ListStateMachines. */
export function machineOperations(machines: Machines): Record<string, Operation> {
  return {
    DescribeStateMachine: operation(describeShape, async ({ stateMachineArn }) => {
      if (!parseArn(stateMachineArn)) throw invalidArn(stateMachineArn);
      const machine = machines.get(stateMachineArn);
      const { partition = 'aws', account = '' } = parseArn(stateMachineArn) ?? {};
      const roleArn = `arn:${partition}:iam::${account}:role/states`;
      return { ...summary(machine), status: 'ACTIVE', definition: machine.definition, roleArn };
    }),
    ListStateMachines: operation(listShape, async ({ maxResults, nextToken }) => {
      const size = pageSize(maxResults);
      const from = pagePosition(nextToken, 0);
      const rows = machines.all().map((machine, index) => ({ machine, position: index + 1 }));
      const { page, ...more } = pageOf(rows.slice(from), size, ({ position }) => position);
      return { stateMachines: page.map(({ machine }) => summary(machine)), ...more };
    }),
  };
}
