import { isCivilDate } from '../calendar/shanghai-time.ts';
import { mod11Radix2 } from './iso-7064.ts';
import { isRegionCode } from './region.ts';

/** The check character of a citizen ID's first seventeen digits (ISO 7064 MOD 11-2). */
export function citizenIdCheckCharacter(body: string): string {
  return mod11Radix2(body);
}

/**
 * Whether a text is a citizen ID 公民身份号码 (GB 11643-1999): a known province, a day of birth that exists, and the right check
 * character (a capital X).
 */
export function isCitizenId(text: string): boolean {
  return (
    /^\d{17}[\dX]$/.test(text) &&
    isRegionCode(text.slice(0, 6)) &&
    isBirthDate(birthDateOf(text)) &&
    mod11Radix2(text.slice(0, 17)) === text[17]
  );
}

/** The day of birth, 'YYYY-MM-DD', that a citizen ID carries. */
export function birthDateOf(citizenId: string): string {
  return `${citizenId.slice(6, 10)}-${citizenId.slice(10, 12)}-${citizenId.slice(12, 14)}`;
}

/** Full years of age on a day ('YYYY-MM-DD'): a year is full on the birthday itself. */
export function ageOn(citizenId: string, date: string): number {
  const born = birthDateOf(citizenId);
  const years = Number(date.slice(0, 4)) - Number(born.slice(0, 4));
  return date.slice(5) < born.slice(5) ? years - 1 : years;
}

function isBirthDate(date: string): boolean {
  return /^(?:1[89]|20)/.test(date) && isCivilDate(date);
}
