import { functionName } from '../lambda/lambda.ts';
import { arnIn, type Place } from '../place.ts';
import { type FunctionInvoker, INVOKE_DENIED, type InvokeResult, type InvokeSource } from '../types.ts';
import type { Ask, Principal } from './ask.ts';
import type { Authority } from './authority.ts';
import type { Denials } from './denials.ts';

export interface GuardOptions {
  authority: Authority;
  denials: Denials;
  place: Place;
}

const principalOf = (source: InvokeSource): Principal =>
  source.kind === 'role' ? source : { kind: 'service', name: source.name };

const contextOf = (source: InvokeSource, { account }: Place) =>
  source.kind === 'role' ? {} : { 'aws:SourceArn': source.sourceArn, 'aws:SourceAccount': account };

/** An invoker that asks first whether its source may: a service by the function's permissions, a role by its policies. */
export function guardInvoker(invoker: FunctionInvoker, { authority, denials, place }: GuardOptions): FunctionInvoker {
  return {
    async invoke(nameOrArn, payload, source) {
      if (!source) return invoker.invoke(nameOrArn, payload);
      const resource = arnIn(place, 'lambda', `function:${functionName(nameOrArn)}`);
      const ask: Ask = { action: 'lambda:InvokeFunction', resource, context: contextOf(source, place) };
      const refusal = authority.refusal(principalOf(source), ask);
      if (refusal === undefined) return invoker.invoke(nameOrArn, payload, source);
      const message = source.kind === 'role' ? refusal : `${refusal} (for ${source.sourceArn})`;
      denials.note(source.kind === 'role' ? source.session : source.name, ask, message);
      return denied(message);
    },
  };
}

const denied = (errorMessage: string): InvokeResult => ({
  ok: false,
  errorType: INVOKE_DENIED,
  errorMessage,
  payload: errorMessage,
});
