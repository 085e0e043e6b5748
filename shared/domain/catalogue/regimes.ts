import * as z from 'zod';

/** 制度: the four ways in which the law has had enterprises registered; a city is run under one of them (domain.md §1). */
export const regimeCodes = ['2013', '2015', '2016', '2020'] as const;

export type RegimeCode = (typeof regimeCodes)[number];

/** 三证同发: what a city begins with. */
export const defaultRegime: RegimeCode = '2013';

/** The stack's parameter `Regime`, as functions are told it. */
export const RegimeSetting = z.enum(regimeCodes);
