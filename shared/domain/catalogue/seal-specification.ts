/** 公章规格: a company seal is round, 40 mm, with a star in the middle (domain.md §4). */
export const sealSpecification = { shape: 'round', diameterMm: 40, centre: 'star' } as const;
