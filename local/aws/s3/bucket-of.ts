/** The bucket that a path-style URL names; empty where it names none. Throws URIError for a path that is not well-formed. */
export const bucketOf = (url: string): string => decodeURIComponent(url.split(/[/?]/, 2)[1] ?? '');
