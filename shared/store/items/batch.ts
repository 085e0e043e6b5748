import * as z from 'zod';
import { certificates } from '../../domain/catalogue/certificates.ts';
import type { CertificateKind } from '../../domain/catalogue/types.ts';
import type { Address } from '../aggregate.ts';
import { batchKey, certificateKey } from '../keys.ts';
import { documentField, headFields } from './fields.ts';

const kinds = Object.keys(certificates) as [CertificateKind, ...CertificateKind[]];

/** 三证同发: the one item whose existence makes certificates and numbers visible (invariant 1). */
export const batchItem = z.object({
  ...headFields,
  entity: z.literal('batch'),
  state: z.literal('released'),
  releasedAt: z.string(),
  kinds: z.array(z.enum(kinds)),
});
export type BatchItem = z.infer<typeof batchItem>;

export const batchAddress = (caseId: string): Address => ({ caseId, aggregate: 'batch', key: batchKey(caseId) });

/** A certificate of record: signed data (RFC 8785 canonical JSON), stored before release and invisible until then. */
export const certificateItem = z.object({
  caseId: z.string(),
  entity: z.literal('certificate'),
  kind: z.enum(kinds),
  number: z.string(),
  /** What is certified; its canonical JSON is what the signature covers. */
  content: documentField,
  signature: z.object({ alg: z.literal('ES256'), keyId: z.string(), value: z.string() }),
});
export type CertificateItem = z.infer<typeof certificateItem>;

export const certificateKeyOf = (item: CertificateItem) => certificateKey(item.caseId, item.kind);
