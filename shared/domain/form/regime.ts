/** The regimes under which a form can be filed (domain.md §1), the oldest first. */
export const formRegimes = ['2013', '2015', '2016', '2020'] as const;

export type FormRegime = (typeof formRegimes)[number];
