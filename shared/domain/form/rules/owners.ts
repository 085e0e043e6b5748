import { repeatsIn } from './repeats.ts';
import type { Finding } from './rule.ts';

type Owner = { kind: 'natural-person'; citizenId: string } | { kind: 'legal-person'; licenceNumber: string };

/** The number by which an owner is told from the others. */
export function identityOf(owner: Owner): string {
  return owner.kind === 'natural-person' ? owner.citizenId : owner.licenceNumber;
}

/** The owners at `section` who have stood on the list before. */
export function ownersTwice(section: string, identities: readonly string[]): Finding[] {
  return repeatsIn(identities).map(({ index, first }) => ({
    pointer: `${section}/${index}`,
    params: { first: first + 1 },
  }));
}
