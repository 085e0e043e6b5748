import type { Issued } from '../../../../shared/domain/identifiers/issued.ts';

/** The code that was made; a test that meets an exhausted range fails. */
export function codeOf(issued: Issued): string {
  if (!issued.ok) throw new Error(issued.problem);
  return issued.code;
}
