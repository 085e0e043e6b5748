import { createHash } from 'node:crypto';
import type { ResourceKind } from './resource-kinds.ts';

/**
 * The name that a resource gets when its template gives none: stack and logical id, shortened with a hash where the
 * service's limit asks for it. The same stack gets the same names on every start, so that its data is found again.
 */
export function physicalName(stackName: string, logicalId: string, kind: ResourceKind): string {
  const full = `${stackName}-${logicalId}`;
  const limit = kind.nameLimit ?? 255;
  const hash = createHash('sha256').update(full).digest('hex');
  // An identifier without room for words (an API's id) is the hash alone.
  if (limit <= 16) return hash.slice(0, limit);
  const name = full.length <= limit ? full : `${full.slice(0, limit - 9)}-${hash.slice(0, 8)}`;
  return kind.lowerCase ? name.toLowerCase() : name;
}
