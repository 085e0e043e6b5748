/** A region of GB/T 2260 that this city registers in. */
export interface Region {
  /** Six digits; the last two are 00 for a city. */
  code: string;
  province: string;
  city: string;
  /** Absent for the city itself. */
  district?: string;
}

const FOSHAN = { province: '广东省', city: '佛山市' } as const;

/** Foshan and its districts. */
export const regions: readonly Region[] = [
  { code: '440600', ...FOSHAN },
  { code: '440604', ...FOSHAN, district: '禅城区' },
  { code: '440605', ...FOSHAN, district: '南海区' },
  { code: '440606', ...FOSHAN, district: '顺德区' },
  { code: '440607', ...FOSHAN, district: '三水区' },
  { code: '440608', ...FOSHAN, district: '高明区' },
];

/** First two digits of every province, autonomous region and municipality, of Hong Kong, Macao and Taiwan, and of foreigners. */
const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83 91'.split(
    ' ',
  ),
);

/** Whether six digits can be a region of GB/T 2260; only the province is looked up, since districts come and go. */
export function isRegionCode(text: string): boolean {
  return /^\d{6}$/.test(text) && PROVINCES.has(text.slice(0, 2));
}

/** A region of this city by its code. */
export function regionOf(code: string): Region | undefined {
  return regions.find((region) => region.code === code);
}

/** Whether a region is another one or lies in it: a city holds its districts. */
export function isWithinRegion(code: string, outer: string): boolean {
  return code === outer || (outer.endsWith('00') && code.startsWith(outer.slice(0, 4)));
}
