import { publishedCalendar } from '../../../shared/domain/calendar/calendar.ts';
import type { CaseHistory, ReviewHistory } from '../../../shared/domain/documents/history.ts';
import { usualProcedure } from '../../support/procedures.ts';

/** A case that has been accepted, with all reviews open. */
export const accepted = (more: Partial<CaseHistory> = {}): CaseHistory => ({
  caseNumber: 'YZT20261123-7KQ4M2XWPA',
  companyName: '佛山市南庄软件有限公司',
  submittedAt: '2026-11-23T02:00:00.000Z',
  acceptedAt: '2026-11-23T02:00:05.000Z',
  dueAt: '2026-12-01T23:59:59+08:00',
  dueProvisional: false,
  procedure: usualProcedure,
  reviews: usualProcedure.items.map(({ code }): ReviewHistory => ({ item: code, state: 'open' })),
  calendar: publishedCalendar,
  ...more,
});

export const approved: Partial<CaseHistory> = {
  reviews: usualProcedure.items.map(
    ({ code }): ReviewHistory => ({ item: code, state: 'approved', decidedAt: '2026-11-24T02:00:00.000Z' }),
  ),
};

export const released: NonNullable<CaseHistory['released']> = {
  at: '2026-11-25T17:30:00.000Z',
  certificates: [
    {
      ...{ kind: 'business-licence', number: '440604200000012' },
      identifier: '1.2.156.3005.2.11100000MB0143028R001.11440604PDY991040N.202611237KQ4M2XWPA.001.A',
    },
  ],
};
