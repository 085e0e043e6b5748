import type { AwsRequest, AwsResponse, Json } from '../../types.ts';
import { isWrite } from '../capacity.ts';
import { ControlError, type ControlRoute, controlBody } from '../control.ts';
import type { CallHandler, Interceptor } from '../endpoint.ts';
import type { JsonClient } from '../json-client.ts';
import { createWriteGate } from '../write-gate.ts';
import { conflict, throttled } from './answers.ts';
import { createItemByItem } from './item-by-item.ts';
import { createFaultRules, type Hit } from './rules.ts';

/** What fault injection needs of the city. */
export interface FaultOptions {
  /** A client of the DynamoDB engine itself. */
  dynamodb: JsonClient;
  /** Kills this process and its engines at once, as a power cut would. */
  kill: () => void;
}

/** Fault injection: stands around every call, steered by rules that the control API sets. */
export function createFaults({ dynamodb, kill }: FaultOptions): {
  interceptor: Interceptor;
  routes: Record<string, ControlRoute>;
} {
  const rules = createFaultRules();
  const gate = createWriteGate();
  const itemByItem = createItemByItem(dynamodb);

  const meet = async (
    { effect, random }: Hit,
    request: AwsRequest,
    next: CallHandler,
  ): Promise<AwsResponse | undefined> => {
    if (effect.kind === 'conflict') return conflict(request, random);
    if (effect.kind === 'throttle') return throttled(request);
    if (effect.kind === 'itemByItem') return gate.alone(() => itemByItem(request, effect, random));
    if (effect.kind === 'delay') await new Promise((resolve) => setTimeout(resolve, effect.ms));
    if (effect.kind === 'killBefore') kill();
    const answer = await next(request);
    if (effect.kind === 'killAfter') kill();
    return effect.kind === 'lostReply' ? undefined : answer;
  };

  const interceptor: Interceptor = (request, next) => {
    if (rules.empty()) return next(request);
    const write = request.service === 'dynamodb' && isWrite(request.operation);
    const guarded: CallHandler = write ? (r) => gate.shared(() => next(r)) : next;
    const hit = rules.pick(request);
    return hit ? meet(hit, request, guarded) : guarded(request);
  };

  const replace = (value: Json): Json => {
    try {
      rules.replace(value);
    } catch (error) {
      throw new ControlError(400, (error as Error).message);
    }
    return rules.list();
  };
  const routes: Record<string, ControlRoute> = {
    'GET /faults': () => rules.list(),
    'PUT /faults': (request) => replace(controlBody(request)),
    'DELETE /faults': () => replace([]),
  };
  return { interceptor, routes };
}
