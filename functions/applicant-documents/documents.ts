import type { listDocuments as listRoute, readDocument as readRoute } from '../../shared/contract/routes/documents.ts';
import { documentDigest, documentPage, documentPolicy } from '../../shared/documents/index.ts';
import { digestOf } from '../../shared/domain/canonical/digest.ts';
import type { CaseDocument } from '../../shared/domain/documents/document.ts';
import { issuedDocuments } from '../../shared/domain/documents/issued.ts';
import { documentNames } from '../../shared/domain/documents/kinds.ts';
import type { RequestOf } from '../../shared/http/api.ts';
import { likesHtmlBest } from '../../shared/http/media-types.ts';
import { answer, problem, type Reply } from '../../shared/http/reply.ts';
import type { CurrentCalendar } from '../../shared/store/calendar/calendar-item.ts';
import { readCaseWithBatch } from '../../shared/store/read/read-released.ts';
import type { Table } from '../../shared/store/table.ts';
import type { PersonalNumbers } from '../../shared/vault/personal-numbers.ts';
import { historyOf } from './history.ts';

interface Deps {
  table: Table;
  calendar: () => Promise<CurrentCalendar>;
  personalNumbers: PersonalNumbers;
}

/** The documents of a case; undefined where it is not found, or not theirs. */
const documentsOf = async (
  { table, calendar: readCalendar, personalNumbers }: Deps,
  caller: RequestOf<typeof readRoute>['caller'],
  caseNumber: string,
) => {
  const found = await readCaseWithBatch(table, caller, caseNumber);
  if (found === undefined) return undefined;
  const { calendar } = await readCalendar();
  return issuedDocuments(await historyOf(found, found.released, { calendar, personalNumbers }));
};

const listed = (document: CaseDocument) => ({
  ...document,
  name: documentNames[document.kind].name,
  digest: documentDigest(document),
});

/** Lists what has been issued so far. */
export const listDocuments =
  (deps: Deps) =>
  async ({ caller, params }: RequestOf<typeof listRoute>): Promise<Reply> => {
    const documents = await documentsOf(deps, caller, params.caseNumber);
    return documents ? answer(200, { items: documents.map(listed) }) : problem('not-found');
  };

/** Answers a document as data, or as a page for whoever likes that better; each has an entity tag of its own. */
export const readDocument =
  (deps: Deps) =>
  async ({ caller, params, event }: RequestOf<typeof readRoute>): Promise<Reply> => {
    const documents = await documentsOf(deps, caller, params.caseNumber);
    const document = documents?.find(({ id }) => id === params.document);
    if (document === undefined) return problem('not-found');
    const digest = documentDigest(document);
    if (!likesHtmlBest(event.headers.accept)) {
      return answer(200, { digest, document }, { etag: `"${digest}"`, vary: 'accept' });
    }
    const page = documentPage(document);
    return answer(200, page, {
      ...{ etag: `"${digestOf(page)}"`, vary: 'accept' },
      'content-security-policy': documentPolicy,
    });
  };
