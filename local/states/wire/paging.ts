import { ServiceError } from '../service-error.ts';

/** Pages hold 100 entries unless asked otherwise, and at most 1000. */
export function pageSize(maxResults: number | undefined): number {
  return maxResults || 100;
}

/** A page marker for the entry with this number. */
function pageToken(position: number): string {
  return Buffer.from(`page:${position}`).toString('base64url');
}

/** The number behind a page marker; `first` where there is none. Throws InvalidToken for a foreign marker. */
export function pagePosition(token: string | undefined, first: number): number {
  if (token === undefined) return first;
  const match = /^page:(\d+)$/.exec(Buffer.from(token, 'base64url').toString());
  if (!match) throw new ServiceError('InvalidToken', `Invalid Token: 'Invalid token'`);
  return Number(match[1]);
}

/** Cuts a list that was read one entry too long into a page and the marker of the next. */
export function pageOf<T>(rows: T[], size: number, position: (row: T) => number): { page: T[]; nextToken?: string } {
  const page = rows.slice(0, size);
  const last = page.at(-1);
  return rows.length > size && last ? { page, nextToken: pageToken(position(last)) } : { page };
}
