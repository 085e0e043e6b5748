import { citizenIdCheckCharacter } from '../../../../shared/domain/identifiers/citizen-id.ts';

/** A synthetic person; the same index gives the same person. */
export function personOf(index: number, birth = '19800101') {
  const body = `440605${birth}${String(100 + index)}`;
  return {
    name: `试例${index}`,
    citizenId: body + citizenIdCheckCharacter(body),
    phone: `139${String(index).padStart(8, '0')}`,
  };
}
