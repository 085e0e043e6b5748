import { allItems } from '../catalogue/items.ts';
import type { AgencyCode, ItemCode } from '../catalogue/types.ts';
import type { EndedState } from '../lifecycle/case-state.ts';

/** Whom the service tells of cases: the agencies that review, and the courier that fetches. */
export type Partner = AgencyCode | 'courier';

/** What partners are told of cases. `review.sent-back`: a supplement has changed what an item sees, and it waits again. */
export const noticeTypes = ['case.accepted', 'review.sent-back', 'case.cancelled', 'batch.released'] as const;
export type NoticeType = (typeof noticeTypes)[number];

/** What a notice to an agency says: ids and codes only (invariant 8). */
export interface AgencyNoticeData {
  caseNumber: string;
  /** Its office in charge. */
  office: string;
  /** Its items of the case, in the order of the catalogue. */
  items: readonly ItemCode[];
  /** How the case has ended; of cancelled cases only. */
  ending?: EndedState;
}

/** What the courier is told: a released batch waits for it under its tracking number. */
export interface CourierNoticeData {
  caseNumber: string;
  trackingNumber: string;
}

/** 抄告: one thing that one partner is told. */
export interface Notice {
  partner: Partner;
  type: NoticeType;
  /** When it happened, RFC 3339. */
  timestamp: string;
  data: AgencyNoticeData | CourierNoticeData;
}

/** A review, as far as notices are concerned. */
interface Reviewed {
  agency: AgencyCode;
  office: string;
  item: ItemCode;
  state: string;
}

/** The notices of one thing that has happened to a case: one for each agency that reviews any item of it. */
export const agencyNotices = (
  { type, timestamp, ending }: { type: NoticeType; timestamp: string; ending?: EndedState },
  caseNumber: string,
  reviews: readonly Reviewed[],
): Notice[] => {
  const applying = reviews.filter(({ state }) => state !== 'not-applicable');
  return [...Map.groupBy(applying, ({ agency }) => agency)].map(([partner, own]) => ({
    partner,
    type,
    timestamp,
    data: {
      caseNumber,
      office: own[0]?.office ?? '',
      items: allItems.filter((item) => own.some((review) => review.item === item)),
      ...(ending && { ending }),
    },
  }));
};
