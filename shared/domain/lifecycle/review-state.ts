/** The states of a review (审核状态) of one item of a case. */
export const reviewStates = ['open', 'approved', 'refused', 'cancelled', 'not-applicable'] as const;

export type ReviewState = (typeof reviewStates)[number];
