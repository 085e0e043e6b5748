import { citizenIdCheckCharacter } from '../../shared/domain/identifiers/citizen-id.ts';

let born = 0;

/** An identity number that nobody else in this test file has: valid, synthetic, of an adult. */
export const newCitizenId = (): string => {
  born += 1;
  const body = `44060419${70 + (born % 10)}0713${String(born).padStart(3, '0')}`;
  return body + citizenIdCheckCharacter(body);
};
