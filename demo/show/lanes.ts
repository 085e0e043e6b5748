import { styleText } from 'node:util';
import { agencies } from '../../shared/domain/catalogue/agencies.ts';
import { items } from '../../shared/domain/catalogue/items.ts';
import type { ItemCode } from '../../shared/domain/catalogue/types.ts';
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

/** One column of a bar is so long, ms; a bar that is full stays full. */
const columnMs = 150;

const bar = (review: ReviewProgress, now: number, columns: number): string => {
  if (review.state === 'not-applicable') return ' '.repeat(columns);
  const end = review.decidedAt ? Date.parse(review.decidedAt) : now;
  const length = Math.ceil((end - Date.parse(review.openedAt)) / columnMs);
  return '━'.repeat(Math.max(1, Math.min(columns, length))).padEnd(columns);
};

const order = Object.keys(items) as ItemCode[];

/** The reviews in the catalogue's order. */
export const inOrder = (reviews: readonly ReviewProgress[]): ReviewProgress[] =>
  [...reviews].sort((a, b) => order.indexOf(a.item) - order.indexOf(b.item));

/** One line for each review: its item, its agency where there is room, how long it has taken, and where it stands. */
export const laneLines = (reviews: readonly ReviewProgress[], now: number, columns: number): string[] =>
  inOrder(reviews).map((review) => {
    const { name, agency } = items[review.item];
    const state = stateName(review.state);
    const left = `${padded(name.zh, 18)}${padded(name.en, 28)}${columns >= 110 ? padded(agencies[agency].name.zh, 18) : ''}`;
    const right = `${marks[review.state]} ${padded(state.zh, 7)}${state.en}`;
    const room = Math.max(4, Math.min(40, columns - (columns >= 110 ? 64 : 46) - 26));
    const colour = colours[review.state];
    return `  ${left}${styleText(colour, `${bar(review, now, room)} ${right}`)}`;
  });
