import type { CivilDate } from './calendar.ts';

/**
 * 放假安排: what the yearly notice of the General Office of the State Council says of a year. It may also name days of the December
 * before, which then are days off, or worked, around New Year's Day: 30 and 31 December 2018 by the notice for 2019.
 */
export interface YearNotice {
  year: number;
  /** Days off by law or in lieu 放假, in their order. */
  rest: readonly CivilDate[];
  /** Weekend days that are worked in lieu 调休上班, in their order. */
  worked: readonly CivilDate[];
  source: NoticeSource;
}

/** Which document says so. */
export interface NoticeSource {
  /** e.g. 国务院办公厅关于2026年部分节假日安排的通知 */
  title: string;
  /** 发文字号, e.g. 国办发明电〔2025〕7号 */
  number: string;
}

/** The first year that this service knows of; there were other holidays before. */
const firstYear = 2004;

/** Whether a notice for a year can be there: it comes out in the autumn before. */
export function isPublishable(year: number, today: CivilDate): boolean {
  return Number.isInteger(year) && year >= firstYear && year <= Number(today.slice(0, 4)) + 1;
}

/** A notice in the order of its days, so that the same notice is written in one way only. */
export function inOrder({ rest, worked, ...notice }: YearNotice): YearNotice {
  return { ...notice, rest: rest.toSorted(), worked: worked.toSorted() };
}
