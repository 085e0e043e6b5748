/** 实名认证等级: how surely an identity platform knows a person; each includes those before it. */
export const assuranceLevels = ['L1', 'L2', 'L3'] as const;

export type Assurance = (typeof assuranceLevels)[number];

/** Whether a person who is known as surely as `held` may do what asks for `needed`. */
export const isAssured = (held: Assurance, needed: Assurance): boolean =>
  assuranceLevels.indexOf(held) >= assuranceLevels.indexOf(needed);
