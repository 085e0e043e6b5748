/** The states of a file that a case is given: asked for, kept, refused when it was looked at, or removed. */
export const materialStates = ['awaited', 'kept', 'refused', 'removed'] as const;

export type MaterialState = (typeof materialStates)[number];

/** Why a file that was uploaded is not kept. */
export const refusals = ['wrong-size', 'wrong-type', 'wrong-checksum', 'virus'] as const;

export type Refusal = (typeof refusals)[number];
