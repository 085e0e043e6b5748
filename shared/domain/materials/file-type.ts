/** What a file can be, by its media type. */
export const mediaTypes = ['application/pdf', 'image/jpeg', 'image/png'] as const;

export type MediaType = (typeof mediaTypes)[number];

/** 文件头: how files of each type begin (ISO 32000-1 §7.5.2; ISO/IEC 10918-1 Annex B; PNG, ISO/IEC 15948 §5.2). */
const beginnings: { readonly [type in MediaType]: readonly number[] } = {
  'application/pdf': [0x25, 0x50, 0x44, 0x46, 0x2d],
  'image/jpeg': [0xff, 0xd8, 0xff],
  'image/png': [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
};

/** Whether content begins as files of its media type do: what a file is called says nothing. */
export const beginsAs = (mediaType: MediaType, content: Uint8Array): boolean =>
  beginnings[mediaType].every((byte, at) => content[at] === byte);

/** The ending by which such a file is saved. */
export const endingOf: { readonly [type in MediaType]: string } = {
  'application/pdf': '.pdf',
  'image/jpeg': '.jpg',
  'image/png': '.png',
};
