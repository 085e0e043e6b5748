import { addDays, shanghaiDate } from '../calendar/shanghai-time.ts';
import { keptMs, nameMonths } from '../retention/retention.ts';

/** Drafts are kept 90 days after their last edit (domain.md §5). */
export const draftKeptMs = keptMs('drafts');

/** What is not collected in 90 days is archived as uncollected (design.md §4). */
export const collectionMs = keptMs('collections');

/** Approved names are kept 6 months (domain.md §5): until the same day of the sixth month after, in Shanghai. */
export const nameKeptUntil = (now: number): string => {
  const [year = 0, month = 1, day = 1] = shanghaiDate(now).split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + nameMonths, 1)).toISOString().slice(0, 10);
  const lastOfMonth = addDays(new Date(Date.UTC(year, month + nameMonths, 1)).toISOString().slice(0, 10), -1);
  const date = `${first.slice(0, 8)}${String(day).padStart(2, '0')}`;
  return new Date(`${date > lastOfMonth ? lastOfMonth : date}T23:59:59+08:00`).toISOString();
};
