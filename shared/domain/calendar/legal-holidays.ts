/** 法定节假日: what the law itself grants in a year, whatever else is moved around it. */
export interface LegalHolidays {
  /** The first year of this version of the law. */
  from: number;
  /** Days off for all citizens. */
  days: number;
  /** Those of them that are the same day every year; the others follow the lunar calendar or the solar terms. 'MM-DD' */
  fixed: readonly string[];
}

const national = ['10-01', '10-02', '10-03'] as const;

/** 《全国年节及纪念日放假办法》: the regulations of 1999 and as amended in 2007, 2013 and 2024, newest last. */
export const legalHolidays: readonly LegalHolidays[] = [
  { from: 2000, days: 10, fixed: ['01-01', '05-01', '05-02', '05-03', ...national] },
  { from: 2008, days: 11, fixed: ['01-01', '05-01', ...national] },
  { from: 2025, days: 13, fixed: ['01-01', '05-01', '05-02', ...national] },
];

/**
 * By so many a notice may grant fewer days than the law, counted as weekdays off less weekend days worked: one can be made up for in
 * the December before or after, by the notice of another year (2006 and 2011).
 */
export const movedToOtherYears = 1;
