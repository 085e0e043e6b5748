import * as z from 'zod';

/** What a case knows of the reservation of its name. */
export const nameReservation = z.object({
  /**
   * Partition keys of the items that it holds: they were made when it was reserved, and stay these, whatever the tables of sounds and
   * industries come to say.
   */
  keys: z.array(z.string()),
  /** Until when it is kept. */
  expiresAt: z.string(),
  /** It can be extended once. */
  extended: z.boolean(),
});
export type NameReservation = z.infer<typeof nameReservation>;

/** A name that is reserved or registered, or one of the keys that near names would share with it (`near-name`). */
export const nameItem = z.object({
  entity: z.enum(['name', 'near-name']),
  state: z.enum(['reserved', 'registered']),
  owner: z.string(),
  /** The live case that holds the name; '' once that case has ended. */
  holder: z.string(),
  full: z.string(),
  tradeName: z.string(),
  industry: z.string(),
  expiresAt: z.string(),
  extended: z.boolean(),
  /** Epoch seconds; once nobody holds it, DynamoDB may delete it when it has expired. Every reader judges by itself. */
  ttl: z.number().optional(),
});
export type NameItem = z.infer<typeof nameItem>;

/**
 * Whether a name is free for an applicant, or for anyone: it has expired, or is kept for this very applicant, and no live case holds it.
 * `reserveName` asks the same in its conditions.
 */
export const isFreeFor = ({ state, holder, owner, expiresAt }: NameItem, now: string, applicant?: string): boolean =>
  state === 'reserved' && holder === '' && (owner === applicant || expiresAt < now);
