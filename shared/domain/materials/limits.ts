/*
 * Files jpg, png, pdf, at most 20 MB each and 20 a case (domain.md §5).
 */

/** The largest file, bytes. */
export const largestFile = 20 * 1024 * 1024;

/** The most files of a case, those that are still awaited among them. */
export const mostFiles = 20;

/** The most uploads that are ever asked for in a case, so that its file stays one that can be read at once. */
export const mostUploads = 100;

/** How long a permission to upload holds, ms: the largest file over a slow line. */
export const uploadMs = 15 * 60_000;

/** How long the address of a file holds, seconds: to be opened at once, and of no use to whoever finds it later. */
export const shownSeconds = 60;
