/** Encodes for a URI as SigV4 wants it: everything but letters, digits and `-._~` (RFC 3986, 2.3). */
export const encodeStrictly = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** Encodes an object's key, whose slashes stay. */
export const encodeKey = (key: string): string => key.split('/').map(encodeStrictly).join('/');
