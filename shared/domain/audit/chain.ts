import { digestOf } from '../canonical/digest.ts';

/** The head of a chain: its version is the number of its records. */
export interface Head {
  version: number;
  /** Hash of the last record; '' before the first. */
  chain: string;
}

export const emptyHead: Head = { version: 0, chain: '' };

/** Which chain: an aggregate of a case, or its access log of a day, `access:<day>`. */
export interface ChainName {
  caseId: string;
  aggregate: string;
}

/** What every record of a chain has, whatever it tells. */
export interface Link extends ChainName {
  /** 1, 2, 3 … */
  sequence: number;
  /** Hash of the record before it; '' for the first. */
  previous: string;
  /** Covers everything else in the record. */
  hash: string;
}

/** The next record of a chain, and the head after it. Its hash covers all that it tells and the hash before it. */
export const nextLink = <Content extends object>(
  { caseId, aggregate }: ChainName,
  head: Head,
  content: Content,
): { record: Content & Link; head: Head } => {
  const sequence = head.version + 1;
  const body = { caseId, aggregate, sequence, ...content, previous: head.chain };
  const hash = digestOf(body);
  return { record: { ...body, hash }, head: { version: sequence, chain: hash } };
};
