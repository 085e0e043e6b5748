import { ADMINISTRATOR } from '../administrator.ts';
import type { Interceptor } from '../aws/endpoint.ts';
import type { Principal } from './ask.ts';
import type { Authority } from './authority.ts';
import type { Denials } from './denials.ts';
import { accessDenied, unknownKey } from './refusal.ts';
import { readRequest } from './requests/index.ts';
import type { Surroundings } from './requests/surroundings.ts';

export interface InterceptorOptions {
  authority: Authority;
  denials: Denials;
  /** The role of each function, by the function's name. */
  principals: ReadonlyMap<string, Principal>;
  around: Surroundings;
}

/** Lets a call through if the caller's policies allow all that it asks for, and refuses it as the service would. */
export function createInterceptor({ authority, denials, principals, around }: InterceptorOptions): Interceptor {
  return async (request, next) => {
    if (request.caller === ADMINISTRATOR.name) return next(request);
    const principal = principals.get(request.caller);
    if (!principal) return unknownKey(request.service);
    for (const ask of readRequest(request, around)) {
      const refusal = authority.refusal(principal, ask);
      if (refusal === undefined) continue;
      denials.note(request.caller, ask, refusal);
      return accessDenied(request.service, refusal);
    }
    return next(request);
  };
}
