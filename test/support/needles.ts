/** A text that must not be found, and what it is: reports name what was found and never repeat it. */
export interface Needle {
  what: string;
  text: string;
}

/** How base64 writes bytes that stand somewhere in others: by where they begin in a group of three, without the edges. */
const inBase64 = (text: string): string[] => {
  const bytes = Buffer.from(text);
  return [0, 1, 2].map((before) => {
    const whole = Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    const edge = (before + bytes.length) % 3 === 0 ? 0 : 1;
    return whole.slice(Math.ceil((before * 8) / 6), whole.length - edge);
  });
};

const escaped = (text: string): string =>
  [...text].map((one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');

/** A text in every way in which it may have been written down. */
const writings = (text: string): string[] => {
  const base64 = inBase64(text);
  const urlSafe = base64.map((one) => one.replaceAll('+', '-').replaceAll('/', '_'));
  const all = [text, encodeURIComponent(text), escaped(text), escaped(text).toUpperCase().replaceAll('\\U', '\\u')];
  return [...new Set([...all, ...base64, ...urlSafe])];
};

/** What of these is in a text or in bytes, by what it is. */
export const foundIn = (hay: string | Buffer, needles: readonly Needle[]): string[] =>
  needles.filter(({ text }) => writings(text).some((writing) => hay.includes(writing))).map(({ what }) => what);
