import { randomInt } from 'node:crypto';

const weights = [8, 6, 4, 2, 3, 5, 9, 7];

/** The check digit of a postal item's serial number of eight digits (UPU S10). */
export const checkDigit = (serial: string): number => {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(serial[index]), 0);
  const rest = 11 - (sum % 11);
  if (rest === 10) return 0;
  return rest === 11 ? 5 : rest;
};

/** 运单号: a new tracking number of express mail (UPU S10), such as EE123456785CN. */
export const newTrackingNumber = (): string => {
  const serial = String(randomInt(100_000_000)).padStart(8, '0');
  return `EE${serial}${checkDigit(serial)}CN`;
};
