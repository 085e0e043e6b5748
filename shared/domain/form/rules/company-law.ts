import type { RuleContext } from './rule.ts';

/** The day since which 公司法 as revised in 2023 is in force. */
const REVISED = '2024-07-01';

/** A number of people, from and to. */
export interface Range {
  min: number;
  max: number;
}

/** How many the form reads of any list; where the law sets no upper limit. */
const ANY = 50;

interface CompanyLaw {
  limitedCompany: {
    shareholders: Range;
    board: Range;
    /** Supervisors where there is no board of them. */
    supervisors: Range;
    /** Years within which contributions are due. */
    contributionYears?: number;
  };
  jointStock: {
    promoters: Range;
    board: Range;
    /** Whether one director may take the place of the board, and one supervisor that of the supervisory board. */
    single: boolean;
    /** Whether shares are paid in full before the company is set up. */
    paidUp: boolean;
  };
}

/** 2013: art. 24, 44, 50, 51 and 78, 108, 117. */
const of2013: CompanyLaw = {
  limitedCompany: {
    shareholders: { min: 1, max: 50 },
    board: { min: 3, max: 13 },
    supervisors: { min: 1, max: 2 },
  },
  jointStock: { promoters: { min: 2, max: 200 }, board: { min: 5, max: 19 }, single: false, paidUp: false },
};

/** 2023: art. 42, 47, 68, 75, 83 and 92, 98, 120, 128, 133. */
const of2023: CompanyLaw = {
  limitedCompany: {
    shareholders: { min: 1, max: 50 },
    board: { min: 3, max: ANY },
    supervisors: { min: 0, max: 1 },
    contributionYears: 5,
  },
  jointStock: { promoters: { min: 1, max: 200 }, board: { min: 3, max: ANY }, single: true, paidUp: true },
};

/**
 * The company law that a form is judged by: that of its day under today's regime. The regimes before have ended; what is filed
 * under one of them is judged by the law of its time, whatever the day.
 */
export function companyLawOf({ today, regime }: RuleContext): CompanyLaw {
  return regime === '2020' && today >= REVISED ? of2023 : of2013;
}
