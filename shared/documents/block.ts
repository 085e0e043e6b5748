import type { Limit } from '../domain/documents/document.ts';
import type { MessageCode } from '../messages/index.ts';

/** A value in a sentence or a cell: of a name each language shows its own, of a day each its way of writing it. */
export type Shown = string | number | { zh: string; en: string } | { day: string } | { message: MessageCode };

/** A cell of a table: a value, or several below one another, the first of which counts most. */
export type Cell = Shown | readonly Shown[];

/** What a document is made of, top to bottom. */
export type Block =
  | { block: 'paragraph'; code: MessageCode; params?: Readonly<Record<string, Shown>> }
  | { block: 'list'; entries: readonly Shown[] }
  | { block: 'table'; heads: readonly MessageCode[]; rows: readonly (readonly Cell[])[] };

export const paragraph = (code: MessageCode, params: Readonly<Record<string, Shown>> = {}): Block => ({
  block: 'paragraph',
  code,
  params,
});

export const list = (entries: readonly Shown[]): Block => ({ block: 'list', entries });

export const table = (heads: readonly MessageCode[], rows: readonly (readonly Cell[])[]): Block => ({
  block: 'table',
  heads,
  rows,
});

/** A sentence about a limit, and what to know of it where it is provisional. */
export const limit = (
  code: MessageCode,
  { workingDays, on, provisional }: Limit,
  params: Readonly<Record<string, Shown>> = {},
): Block[] => [
  paragraph(code, { ...params, days: workingDays, until: { day: on } }),
  ...(provisional ? [paragraph('document.provisional')] : []),
];
