import type { WorkingCalendar } from '../calendar/calendar.ts';
import { dueAt } from '../calendar/due-at.ts';
import { shanghaiDate } from '../calendar/shanghai-time.ts';
import { agencyName } from '../catalogue/office.ts';
import { itemIn, type Procedure } from '../catalogue/procedure.ts';
import type { AgencyCode, ItemCode } from '../catalogue/types.ts';
import type { Limit } from './document.ts';
import type { CaseHistory } from './history.ts';
import { type DocumentKind, documentId, documentNumber } from './kinds.ts';

/** 牵头部门: what concerns the case as a whole is issued by the lead agency. */
const lead: AgencyCode = 'market-regulation';

/** The day in Shanghai of a time (RFC 3339). */
export const dayOf = (time: string): string => shanghaiDate(Date.parse(time));

/** So many working days from the day of a time on. */
export const limitFrom = (calendar: WorkingCalendar, start: string, workingDays: number): Limit => {
  const due = dueAt(Date.parse(start), workingDays, calendar);
  return { workingDays, on: dayOf(due.dueAt), provisional: due.provisional };
};

/** An item as documents name it. */
export const itemOf = (procedure: Procedure, code: ItemCode) => {
  const { name, agency } = itemIn(procedure, code);
  return { code, name, agency: agencyName(agency, procedure.regime) };
};

/** What every document begins with; the lead agency issues it unless another is named. */
export const head = <Kind extends DocumentKind>(
  kind: Kind,
  { caseNumber, companyName, procedure }: CaseHistory,
  at: string,
  { agency = lead, ordinal = 1 }: { agency?: AgencyCode; ordinal?: number } = {},
) => {
  const id = documentId(kind, ordinal);
  const number = documentNumber(caseNumber, id);
  const issuer = agencyName(agency, procedure.regime);
  return { kind, id, number, caseNumber, companyName, issuer, issuedOn: dayOf(at) };
};
