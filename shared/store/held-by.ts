import type { Actor } from './event.ts';
import type { Where } from './expression.ts';

/** What must be so of an aggregate that this kind of actor changes: the write asks again what the read has asked. */
const held: { readonly [kind in Actor['kind']]?: { aggregate: RegExp; where: (actor: Actor) => Where } } = {
  applicant: { aggregate: /^(case|consents|material:.+)$/, where: ({ id }) => ({ owner: id }) },
  agency: { aggregate: /^review:/, where: ({ office = '' }) => ({ office }) },
  officer: { aggregate: /^review:/, where: ({ office = '' }) => ({ office }) },
  hall: { aggregate: /^parcel$/, where: ({ office = '' }) => ({ hall: office }) },
};

/**
 * The owner check of a write, as a condition: an applicant changes their own case and its files, and asks those whom it names, an agency a review of the office that it
 * acts for, a hall the parcel that waits there. One who acts for no office changes nothing.
 */
export const heldBy = (actor: Actor, aggregate: string): Where => {
  const check = held[actor.kind];
  return check?.aggregate.test(aggregate) ? check.where(actor) : {};
};
