import type { AgencyCode, CertificateKind, ItemCode } from '../../shared/domain/catalogue/types.ts';
import type { Batch, Progress } from '../people/applicant.ts';
import { inOrder } from '../show/lanes.ts';

/** How long it took, ms. The service's own times where it tells them: each is taken just before what it dates is committed. */
export interface Timings {
  /** From the start of the command until the city was ready. */
  boot: number;
  submittedToReleased: number | null;
  lastApprovalToReleased: number | null;
  /** From the start of the command until the case had ended. */
  total: number;
}

/** What `--json` prints. `batch` and `delivery` are null where nothing was released. */
export interface Summary {
  caseNumber: string;
  reviews: {
    item: ItemCode;
    agency: AgencyCode;
    outcome: Progress['reviews'][number]['state'];
    openedAt: string;
    decidedAt: string | null;
  }[];
  batch: { releasedAt: string; certificates: { kind: CertificateKind; number: string }[] } | null;
  /** Electronic certificates are not delivered: their status is `not-needed`. */
  delivery: { trackingNumber: string | null; status: string } | null;
  timings: Timings;
}

/** When the last review was decided, epoch ms. */
export const lastDecision = ({ reviews }: Progress): number =>
  Math.max(...reviews.map(({ decidedAt }) => (decidedAt ? Date.parse(decidedAt) : Number.NEGATIVE_INFINITY)));

/** The service's own times of a case that has been released. */
export const releaseTimes = (progress: Progress): Pick<Timings, 'submittedToReleased' | 'lastApprovalToReleased'> => {
  const { submittedAt, releasedAt } = progress;
  if (submittedAt === undefined || releasedAt === undefined) {
    return { submittedToReleased: null, lastApprovalToReleased: null };
  }
  const released = Date.parse(releasedAt);
  return {
    submittedToReleased: released - Date.parse(submittedAt),
    lastApprovalToReleased: released - lastDecision(progress),
  };
};

/** The summary of a case that has ended. */
export const summaryOf = (
  progress: Progress,
  batch: Batch | undefined,
  took: Pick<Timings, 'boot' | 'total'>,
): Summary => ({
  caseNumber: progress.caseNumber,
  reviews: inOrder(progress.reviews).map(({ item, agency, state, openedAt, decidedAt }) => ({
    ...{ item, agency, outcome: state, openedAt },
    decidedAt: decidedAt ?? null,
  })),
  batch: batch
    ? { releasedAt: batch.releasedAt, certificates: batch.certificates.map(({ kind, number }) => ({ kind, number })) }
    : null,
  delivery: batch
    ? {
        trackingNumber: progress.delivery?.trackingNumber ?? null,
        status: progress.delivery?.status ?? 'not-needed',
      }
    : null,
  timings: { boot: took.boot, ...releaseTimes(progress), total: took.total },
});
