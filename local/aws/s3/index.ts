import type { CallHandler, Interceptor } from '../endpoint.ts';
import { checkContent } from './checksums.ts';
import { guardCopies } from './copies.ts';
import { keepObjects } from './kept-objects.ts';
import { overrideHeaders } from './overrides.ts';

/** What S3 does and the object engine does not, to stand in front of it. `locked`: the buckets with object lock. */
export function objectRules(locked: ReadonlySet<string>): Interceptor {
  const rules = [checkContent, overrideHeaders, guardCopies(), keepObjects(locked)];
  const around = (engine: CallHandler): CallHandler =>
    rules.reduceRight<CallHandler>((next, rule) => (request) => rule(request, next), engine);
  return (request, next) => (request.service === 's3' ? around(next)(request) : next(request));
}
