import { endingOf, type MediaType } from './file-type.ts';

/** A name that a file can be given: no path, nothing that cannot be seen. */
export const fileNamePattern = /^[^\p{C}/\\:*?"<>|]{1,120}$/u;

/**
 * Under which name a file is saved (RFC 6266): its number, with the ending of what it is. What the applicant calls it may name a person, and
 * this stands in the address, which the access log of the bucket keeps.
 */
export const contentDisposition = (materialId: string, mediaType: MediaType): string =>
  `attachment; filename="${materialId}${endingOf[mediaType]}"`;
