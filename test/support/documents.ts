import type * as z from 'zod';
import { accepted } from '../../shared/contract/client.ts';
import { listDocuments, readDocument } from '../../shared/contract/routes/documents.ts';
import type { DocumentList, DocumentWithDigest } from '../../shared/contract/schemas/documents.ts';
import { applicant } from './cases.ts';
import type { TestCity } from './city.ts';

/** The documents that a case has, as its applicant lists them. */
export const documentsOf = async (
  city: TestCity,
  caseNumber: string,
): Promise<z.output<typeof DocumentList>['items']> =>
  (await accepted(city.as(applicant), listDocuments, { params: { caseNumber } })).items;

const read = (city: TestCity, caseNumber: string, document: string, accept: string) =>
  city.as(applicant).call(readDocument, { params: { caseNumber, document }, headers: { accept } });

/** A document as data. */
export const documentOf = async (
  city: TestCity,
  caseNumber: string,
  id: string,
): Promise<z.output<typeof DocumentWithDigest>> => {
  const answer = await read(city, caseNumber, id, 'application/json');
  if (!answer.ok || typeof answer.body === 'string') throw new Error(`${id} is not answered as data`);
  return answer.body;
};

/** A document as the page that a browser asks for, with the headers that it came with. */
export const pageOf = async (city: TestCity, caseNumber: string, id: string) => {
  const answer = await read(city, caseNumber, id, 'text/html,application/xhtml+xml,*/*;q=0.8');
  if (!answer.ok || typeof answer.body !== 'string') throw new Error(`${id} is not answered as a page`);
  return { page: answer.body, headers: answer.headers };
};
