import { endingOf, type MediaType } from './file-type.ts';

/** A name that a file can be given: no path, nothing that cannot be seen. */
export const fileNamePattern = /^[^\p{C}/\\:*?"<>|]{1,120}$/u;

/** Percent-encoded as a parameter of a header takes it (RFC 8187). */
const encoded = (text: string): string =>
  encodeURIComponent(text).replace(/['()*!]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);

/** Under which name a file is saved (RFC 6266), with the ending of what it is, whatever it was called. */
export const contentDisposition = (fileName: string, mediaType: MediaType): string => {
  const ending = endingOf[mediaType];
  const name = fileName.toLowerCase().endsWith(ending) ? fileName : `${fileName}${ending}`;
  return `attachment; filename="material${ending}"; filename*=UTF-8''${encoded(name)}`;
};
