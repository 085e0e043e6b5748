import type { CaseState } from '../lifecycle/case-state.ts';
import type { ConsentRecord } from './record.ts';

/**
 * How a person stands to what a form says of them now. `changed`: what they were asked, or have confirmed, is not what stands there any
 * more; `expired`: they have not answered in time; `dropped`: they have been asked, and no form names them any more.
 */
export const standings = ['confirmed', 'asked', 'expired', 'changed', 'not-asked', 'denied', 'dropped'] as const;
export type Standing = (typeof standings)[number];

/** A link can be followed for a week; then the applicant asks again (D). ms */
export const askedMs = 7 * 86_400_000;

/** What concerns a person now: the digests of its parts, and of all of it. */
export interface ConcernDigests {
  concern: string;
  parts: readonly string[];
  /** The parts of what the case's own form says of them: others than these where a supplement is proposed. */
  own: readonly string[];
}

/**
 * The standing of a person at a moment (ms), to what concerns them now; undefined where nothing does. Whoever has confirmed every part of
 * it has confirmed it.
 */
export const standingOf = (
  record: ConsentRecord | undefined,
  concerning: Omit<ConcernDigests, 'own'> | undefined,
  now: number,
): Standing => {
  if (record?.denied) return 'denied';
  if (concerning === undefined) return 'dropped';
  const { concern, parts } = concerning;
  if (record?.confirmed && parts.every((part) => record.confirmed?.parts.includes(part))) return 'confirmed';
  if (record?.asked?.concern === concern) return now < Date.parse(record.asked.until) ? 'asked' : 'expired';
  return record ? 'changed' : 'not-asked';
};

/** While a form can still change, and so somebody can be asked about it. */
export const isConfirmable = (state: CaseState): boolean => ['draft', 'submitted', 'reviewing'].includes(state);
