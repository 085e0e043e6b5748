import { certificates as catalogued } from '../../shared/domain/catalogue/certificates.ts';
import { items } from '../../shared/domain/catalogue/items.ts';
import { agencyName } from '../../shared/domain/catalogue/office.ts';
import { defaultRegime, type RegimeCode } from '../../shared/domain/catalogue/regimes.ts';
import { say, stateName } from '../messages.ts';
import type { Batch, Progress } from '../people/applicant.ts';
import { laneLines, type ReviewProgress } from './lanes.ts';
import type { Screen } from './screen.ts';
import { padded } from './text-width.ts';

/** Tells what happens to one case: the six lanes live where the screen can, otherwise a line for every decision. */
export interface Narrator {
  /** Told of every look at the progress; tells what is new. */
  look(progress: Progress): void;
  /** The lanes stay as they are from here on. */
  lanesDone(): void;
  batch(batch: Batch): void;
}

/** How often the lanes are drawn anew between two looks, ms. */
const frameMs = 80;

const decisionLine = ({ item, agency, state }: ReviewProgress, regime: RegimeCode): string => {
  const { zh, en } = stateName(state);
  return `  ${agencyName(agency, regime).zh} ${zh}：${items[item].name.zh} · ${items[item].name.en}: ${en}`;
};

const deliveryLine = ({ method, status, trackingNumber = '', hall = '' }: NonNullable<Progress['delivery']>): string =>
  say(method === 'courier' ? 'parcel' : 'collection', { trackingNumber, hall, ...stateName(status) });

/** A narrator on a screen. `now` is the city's time. */
export const createNarrator = (screen: Screen, now: () => number): Narrator => {
  const told = new Map<string, string>();
  let latest: readonly ReviewProgress[] = [];
  let regime: RegimeCode = defaultRegime;
  let timer: NodeJS.Timeout | undefined;
  const isNew = (key: string, value: string | undefined): value is string => {
    if (value === undefined || told.get(key) === value) return false;
    told.set(key, value);
    return true;
  };
  const drawLanes = (): void => screen.draw(laneLines(latest, regime, now(), screen.columns));
  const lookAtReviews = (reviews: readonly ReviewProgress[]): void => {
    latest = reviews;
    if (reviews.length > 0 && isNew('lanes', 'begun')) {
      screen.line(say('inParallel'));
      if (screen.live) timer = setInterval(drawLanes, frameMs);
    }
    if (timer) drawLanes();
    for (const review of reviews) {
      const changed = isNew(`review:${review.item}`, review.state);
      if (changed && !screen.live) screen.line(decisionLine(review, regime));
    }
  };
  return {
    look: (progress) => {
      regime = progress.regime;
      if (progress.dueAt && isNew('accepted', progress.acceptedAt)) {
        screen.line(say('accepted', { dueAt: progress.dueAt.slice(0, 10) }));
      }
      lookAtReviews(progress.reviews);
      if (progress.delivery && isNew('delivery', progress.delivery.status))
        screen.line(deliveryLine(progress.delivery));
    },
    lanesDone: () => {
      if (timer === undefined) return;
      clearInterval(timer);
      timer = undefined;
      drawLanes();
      screen.settle();
    },
    batch: ({ releasedAt, certificates }) => {
      screen.line(say('released', { releasedAt }));
      // As it is printed on the certificate, which differs from kind to kind of enterprise.
      for (const { kind, number, content } of certificates) {
        screen.line(`  ${padded(String(content.title), 22)}${padded(number, 20)}${catalogued[kind].name.en}`);
      }
    },
  };
};
