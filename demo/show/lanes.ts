import { styleText } from 'node:util';
import { allItems, items } from '../../shared/domain/catalogue/items.ts';
import { agencyName } from '../../shared/domain/catalogue/office.ts';
import type { RegimeCode } from '../../shared/domain/catalogue/regimes.ts';
import { stateName } from '../messages.ts';
import type { Progress } from '../people/applicant.ts';
import { padded } from './text-width.ts';

export type ReviewProgress = Progress['reviews'][number];

const colours = {
  open: 'cyan',
  approved: 'green',
  refused: 'red',
  cancelled: 'dim',
  'not-applicable': 'dim',
} as const satisfies Record<ReviewProgress['state'], string>;

const marks = { open: '◌', approved: '●', refused: '✗', cancelled: '○', 'not-applicable': '·' } as const;

/** A bar that is full has taken so long, ms; it stays full. */
const fullBarMs = 5_000;

const bar = (review: ReviewProgress, now: number, columns: number): string => {
  if (review.state === 'not-applicable') return ' '.repeat(columns);
  const end = review.decidedAt ? Date.parse(review.decidedAt) : now;
  const length = Math.ceil(((end - Date.parse(review.openedAt)) * columns) / fullBarMs);
  return '━'.repeat(Math.max(1, Math.min(columns, length))).padEnd(columns);
};

/** The reviews in the catalogue's order. */
export const inOrder = (reviews: readonly ReviewProgress[]): ReviewProgress[] =>
  [...reviews].sort((a, b) => allItems.indexOf(a.item) - allItems.indexOf(b.item));

/** Columns of an item's names, of an agency's name, and of a state. */
const itemWidths = { zh: 20, en: 31 };
const agencyWidth = 16;
const stateWidth = 18;

/** One line for each review: its item, its agency where there is room, how long it has taken, and where it stands. */
export const laneLines = (
  reviews: readonly ReviewProgress[],
  regime: RegimeCode,
  now: number,
  columns: number,
): string[] => {
  const withAgency = columns >= 100;
  const used = 2 + itemWidths.zh + itemWidths.en + (withAgency ? agencyWidth : 0) + 1 + stateWidth;
  const room = Math.max(1, Math.min(40, columns - 1 - used));
  return inOrder(reviews).map((review) => {
    const { name, agency } = items[review.item];
    const state = stateName(review.state);
    const left = `${padded(name.zh, itemWidths.zh)}${padded(name.en, itemWidths.en)}`;
    const middle = withAgency ? padded(agencyName(agency, regime).zh, agencyWidth) : '';
    const right = `${bar(review, now, room)} ${marks[review.state]} ${padded(state.zh, 7)}${state.en}`;
    return `  ${left}${middle}${styleText(colours[review.state], right)}`;
  });
};
