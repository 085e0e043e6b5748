import type { Interceptor } from '../endpoint.ts';
import { checkContent } from './checksums.ts';
import { guardCopies } from './copies.ts';
import { keepObjects } from './kept-objects.ts';
import { overrideHeaders } from './overrides.ts';

/** What S3 does and the object engine does not, to stand in front of it. `locked`: the buckets with object lock. */
export const objectRules = (locked: ReadonlySet<string>): Interceptor[] => [
  checkContent,
  overrideHeaders,
  guardCopies(),
  keepObjects(locked),
];
