/** Text as a string of a content stream takes it (ISO 32000-1 §7.3.4.2). */
const escaped = (text: string): string => text.replace(/[\\()]/g, (one) => `\\${one}`);

const contentOf = (lines: readonly string[]): string =>
  ['BT /F1 12 Tf 72 770 Td 18 TL', ...lines.map((line) => `(${escaped(line)}) Tj T*`), 'ET'].join('\n');

/** A valid PDF of one A4 page with these lines, in the Latin letters of a font that every reader has. */
export const pdfOf = (lines: readonly string[]): Uint8Array<ArrayBuffer> => {
  const content = contentOf(lines);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  const places: number[] = [];
  let text = '%PDF-1.4\n';
  for (const [at, object] of objects.entries()) {
    places.push(text.length);
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
  }
  const entries = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`;
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
  return new TextEncoder().encode(text + table + trailer);
};
