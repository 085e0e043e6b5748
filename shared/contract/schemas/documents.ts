import * as z from 'zod';
import { CaseDocument } from '../../domain/documents/document.ts';
import { type DocumentKind, documentNames } from '../../domain/documents/kinds.ts';
import { CaseNumber, Digest, Text } from './common.ts';

const Kind = z.enum(Object.keys(documentNames) as [DocumentKind, ...DocumentKind[]]);

/** 文书: letters of the kind and which of it, e.g. `SL-1`. */
export const documentParams = z.strictObject({
  caseNumber: CaseNumber,
  document: z.string().regex(/^[A-Z]{2}-[1-9]\d?$/),
});

export const DocumentList = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      number: z.string(),
      kind: Kind,
      name: Text,
      issuedOn: z.iso.date(),
      digest: Digest,
    }),
  ),
});

export const DocumentWithDigest = z.object({ digest: Digest, document: CaseDocument });
