import { route } from '../route.ts';
import { caseParams, none } from '../schemas/common.ts';
import { DocumentList, DocumentWithDigest, documentParams } from '../schemas/documents.ts';
import { scopes } from '../scopes.ts';

const ownCase = { audience: 'applicant', scopes: [scopes.applications], owner: 'case-owner', query: none } as const;

export const listDocuments = route({
  id: 'listDocuments',
  method: 'GET',
  path: '/v1/applications/{caseNumber}/documents',
  handledBy: 'applicant-documents',
  ...ownCase,
  params: caseParams,
  answers: { 200: DocumentList },
  problems: ['invalid-request', 'not-found'],
  idempotency: 'read',
  rate: 'read',
  summary: { zh: '列出本件文书', en: 'List the documents that have been issued on a case' },
});

export const readDocument = route({
  id: 'readDocument',
  method: 'GET',
  path: '/v1/applications/{caseNumber}/documents/{document}',
  handledBy: 'applicant-documents',
  ...ownCase,
  params: documentParams,
  answers: { 200: { json: DocumentWithDigest, mediaType: 'text/html; charset=utf-8' } },
  gives: ['etag'],
  problems: ['invalid-request', 'not-found'],
  idempotency: 'read',
  rate: 'read',
  summary: { zh: '查看文书', en: 'Read a document as data, or as a page that can be printed' },
});
