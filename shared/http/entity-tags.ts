/** Entity tags of a precondition (RFC 9110, 13.1): any at all, or these. */
export type EntityTags = { any: true } | { any: false; tags: readonly EntityTag[] };

export interface EntityTag {
  weak: boolean;
  /** The tag with its quotes. */
  opaque: string;
}

const one = /^(W\/)?("[\x21\x23-\x7e\x80-\xff]*")$/;
/** Between tags there are commas, which may also stand inside of one. */
const apart = /(?:W\/)?"[^"]*"|[^,\s][^,]*/g;

const tagOf = (text: string): EntityTag | undefined => {
  const [, weak, opaque] = one.exec(text.trim()) ?? [];
  return opaque === undefined ? undefined : { weak: weak !== undefined, opaque };
};

/** Reads `If-Match` or `If-None-Match`; undefined where it is neither `*` nor a list of entity tags. */
export const entityTagsOf = (header: string): EntityTags | undefined => {
  if (header.length > 2_000) return undefined;
  if (header.trim() === '*') return { any: true };
  const tags = (header.match(apart) ?? []).map(tagOf);
  const known = tags.filter((tag) => tag !== undefined);
  return known.length > 0 && known.length === tags.length ? { any: false, tags: known } : undefined;
};

/** `If-Match` compares strongly: a weak tag never matches. */
export const matchesStrongly = (wanted: EntityTags, etag: string): boolean =>
  wanted.any || wanted.tags.some(({ weak, opaque }) => !weak && opaque === etag);

/** `If-None-Match` compares weakly: a weak tag is as good. */
export const matchesWeakly = (wanted: EntityTags, etag: string): boolean =>
  wanted.any || wanted.tags.some(({ opaque }) => opaque === etag);
