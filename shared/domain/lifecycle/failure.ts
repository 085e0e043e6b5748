import { exhaustedSequence, RANGE_EXHAUSTED, sequenceNamed } from '../numbering/range-exhausted.ts';
import type { Sequence } from '../numbering/sequence.ts';

/** Why a case waits with the operators. */
export interface Failure {
  /** The name of the error. */
  name: string;
  /** 码段: the sequence that is used up, where that is the reason. */
  sequence?: Sequence;
}

/**
 * A failed execution as one text, `RangeExhausted organization-code#PDY`, so that a worklist shows it without reading the case. Of the
 * cause nothing is taken but the name of a sequence: it could hold personal data.
 */
export const failureText = (error: string, cause = ''): string => {
  const sequence = error === RANGE_EXHAUSTED ? exhaustedSequence(cause) : undefined;
  return sequence ? `${error} ${sequence.kind}#${sequence.scope}` : error;
};

/** What the text of a failure says. */
export const failureOf = (text: string): Failure => {
  const [name = '', named = ''] = text.split(' ');
  const sequence = sequenceNamed(named);
  return { name, ...(sequence && { sequence }) };
};
