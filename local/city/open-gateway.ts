import type { MovableClock } from '../clock/clock.ts';
import { startGateway } from '../gateway/gateway.ts';
import type { Stack } from '../template/stack.ts';
import type { FunctionInvoker } from '../types.ts';
import { log } from './log.ts';
import type { Stoppables } from './stoppables.ts';

export interface OpenGatewayOptions {
  stack: Stack;
  port: number;
  invoker: FunctionInvoker;
  clock: MovableClock;
  parts: Stoppables;
}

const TYPES = ['Api', 'Route', 'Integration', 'Authorizer', 'Stage'].map((name) => `AWS::ApiGatewayV2::${name}`);

/** Opens the stack's HTTP API, if it has one. */
export async function openGateway({ stack, port, invoker, clock, parts }: OpenGatewayOptions): Promise<void> {
  const resources = stack.resources(...TYPES).map((resource) => ({ ...resource, ref: stack.ref(resource.logicalId) }));
  if (resources.length === 0) return;
  const warn = (message: string): void => log('error', message);
  parts.add(await startGateway({ port, resources, invoker, clock, place: stack.place, warn }));
}
