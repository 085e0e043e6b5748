import * as fc from 'fast-check';
import { emptyHead, nextLink } from '../../../shared/domain/audit/chain.ts';
import type { Found, FoundChain } from '../../../shared/domain/audit/verify-chain.ts';

/** A chain of records that tell these things, as an auditor finds it. */
export const chainOf = (
  contents: readonly object[],
  name = { caseId: 'YZT20261123-7KQ4M2XWPA', aggregate: 'review:state-tax' },
): FoundChain & { records: Found[] } => {
  let head = emptyHead;
  const records = contents.map((content) => {
    const next = nextLink(name, head, content);
    head = next.head;
    return { sequence: head.version, record: { ...next.record } as Record<string, unknown> };
  });
  return { ...name, records, head };
};

/** What a record may tell. */
export const content: fc.Arbitrary<Record<string, unknown>> = fc.record({
  type: fc.constantFrom('case-submitted', 'review-approved'),
  at: fc.constantFrom('2026-11-23T02:00:00.000Z', '2026-11-24T02:00:00.000Z'),
  actor: fc.record({ kind: fc.constantFrom('officer', 'agency'), id: fc.stringMatching(/^[a-z]{1,8}$/) }),
  data: fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.oneof(fc.string(), fc.integer(), fc.boolean())),
});

/** Contents of a chain, of a length between these. */
export const contents = (minLength: number, maxLength = 7): fc.Arbitrary<Record<string, unknown>[]> =>
  fc.array(content, { minLength, maxLength });
