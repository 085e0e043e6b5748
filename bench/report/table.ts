/** Rows of text as aligned columns; numbers stand to the right. */
export const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string => {
  const cells = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_name, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const isNumber = head.map((_name, column) => rows.every((row) => /^[$\d]/.test(String(row[column] ?? ''))));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => (isNumber[column] ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)))
      .join('  ')
      .trimEnd();
  return cells.map((row) => `  ${line(row)}`).join('\n');
};

/** A number with so many digits after the point. */
export const fixed = (value: number, digits: number): string => value.toFixed(digits);

/** US dollars, to a millionth. */
export const dollars = (value: number): string => `$${value.toFixed(7)}`;
