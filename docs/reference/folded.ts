/** A shape whose long choices go on in the next line, for where no page breaks them: after about `width` characters. */
export const folded = (shape: string, width = 80): string =>
  shape
    .split('\n')
    .map((line) => {
      const inner = `\n${/^ */.exec(line)?.[0] ?? ''}  `;
      const words = line.split(/(?<= \|) /);
      return words.reduce((text, word) => {
        const last = text.slice(text.lastIndexOf('\n') + 1);
        return `${text}${last.length + word.length < width ? ' ' : inner}${word}`;
      });
    })
    .join('\n');
