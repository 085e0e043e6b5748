const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;

/** How many columns of a terminal a text takes: a Chinese character takes two. */
export const textWidth = (text: string): number =>
  [...text].reduce((width, character) => width + (wide.test(character) || character > '\uffff' ? 2 : 1), 0);

/** The text, filled up with spaces to a number of columns; cut where it is longer. */
export const padded = (text: string, columns: number): string => {
  let kept = '';
  let width = 0;
  for (const character of text) {
    const next = textWidth(character);
    if (width + next > columns) break;
    kept += character;
    width += next;
  }
  return kept + ' '.repeat(columns - width);
};
