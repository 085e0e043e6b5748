import * as z from 'zod';
import { drawnKinds, type Sequence } from './sequence.ts';

/** The name of the failure, as the operators' worklist and the runbook call it. */
export const RANGE_EXHAUSTED = 'RangeExhausted';

/** 码段用尽: a range holds no more numbers; the case waits with the operators until a new range is opened. */
export class RangeExhausted extends Error {
  constructor({ kind, scope }: Sequence) {
    super(`${kind}#${scope}`);
    this.name = RANGE_EXHAUSTED;
  }
}

const Named = z
  .string()
  .regex(/^[a-z-]+#[0-9A-Z-]{3,20}$/)
  .transform((text) => {
    const [kind = '', scope = ''] = text.split('#');
    return { kind, scope };
  })
  .pipe(z.object({ kind: z.enum(drawnKinds), scope: z.string() }));

/** The sequence that a text names, or undefined: of the cause of a failure nothing else is ever kept (invariant 8). */
export const sequenceNamed = (text: string): Sequence | undefined => Named.safeParse(text).data;

/** What Lambda tells of an error that a function threw. */
const Thrown = z
  .string()
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      context.addIssue('not the JSON of an error');
      return z.NEVER;
    }
  })
  .pipe(z.object({ errorMessage: z.string() }));

/** The sequence that the cause of a failed execution names, or undefined where it names none. */
export const exhaustedSequence = (cause: string): Sequence | undefined => {
  const thrown = Thrown.safeParse(cause).data;
  return thrown && sequenceNamed(thrown.errorMessage);
};
