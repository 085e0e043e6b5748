/** What a data key is for: encrypting fields of forms, or the keyed index of identity numbers. */
export const keyPurposes = ['field', 'index'] as const;
export type KeyPurpose = (typeof keyPurposes)[number];

/** A data key encrypts for a year; then the next one is made, and the old ones open what they have encrypted. */
export const keyRotationMs = 365 * 86_400_000;
