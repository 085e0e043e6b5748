import { digestOf } from '../domain/canonical/digest.ts';
import type { CaseDocument } from '../domain/documents/document.ts';
import { documentNames } from '../domain/documents/kinds.ts';
import { type Locale, locales, type MessageCode, message } from '../messages/index.ts';
import type { Block, Cell, Shown } from './block.ts';
import { blocksOf } from './blocks.ts';
import { html, type Markup } from './html.ts';
import { style } from './style.ts';

/** 2026-11-23 as 2026年11月23日 and as 23 November 2026; both are of Shanghai. */
const dayText = (locale: Locale, day: string): string => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  if (locale === 'zh-CN') return `${year}年${month}月${date}日`;
  const name = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(Date.UTC(year, month - 1, 1));
  return `${date} ${name} ${year}`;
};

const textOf = (locale: Locale, shown: Shown): string | number => {
  if (typeof shown !== 'object') return shown;
  if ('day' in shown) return dayText(locale, shown.day);
  if ('message' in shown) return message(locale, shown.message);
  return locale === 'en' ? shown.en : shown.zh;
};

const sentence = (locale: Locale, code: MessageCode, params: Readonly<Record<string, Shown>> = {}): string =>
  message(
    locale,
    code,
    Object.fromEntries(Object.entries(params).map(([name, shown]) => [name, textOf(locale, shown)])),
  );

/** A value in both languages, once where they are the same. */
const both = (shown: Shown): Markup => {
  const [zh, en] = [textOf('zh-CN', shown), textOf('en', shown)];
  return zh === en ? html`${zh}` : html`${zh} <span lang="en">${en}</span>`;
};

const label = (code: MessageCode): Markup => both({ message: code });

const isSeveral = (cell: Cell): cell is readonly Shown[] => Array.isArray(cell);
const linesOf = (cell: Cell): Markup =>
  isSeveral(cell) ? html`${cell.map((line) => html`<div>${both(line)}</div>`)}` : both(cell);

const rendered = (block: Block): Markup => {
  switch (block.block) {
    case 'paragraph':
      return html`${locales.map((locale) => html`<p lang="${locale}">${sentence(locale, block.code, block.params)}</p>`)}`;
    case 'list':
      return html`<ol>${block.entries.map((entry) => html`<li>${both(entry)}</li>`)}</ol>`;
    case 'table':
      return html`<table><thead><tr>${block.heads.map((head) => html`<th scope="col">${label(head)}</th>`)}</tr></thead>
<tbody>${block.rows.map((row) => html`<tr>${row.map((cell) => html`<td>${linesOf(cell)}</td>`)}</tr>`)}</tbody></table>`;
  }
};

/** The digest of a document's data, by which a page and its data are known to be the same. */
export const documentDigest = (document: CaseDocument): string => digestOf(document);

/**
 * A document as a page of HTML, Chinese first and English beside it, ready to be printed on A4. It loads nothing and runs nothing;
 * of the same data the same bytes are made.
 */
export const documentPage = (document: CaseDocument): string => {
  const { name } = documentNames[document.kind];
  return html`<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${name.zh} ${document.number}</title>
<meta name="viewport" content="width=device-width,initial-scale=1"><style>${style}</style></head>
<body><main><header><h1>${name.zh}<span lang="en">${name.en}</span></h1>
<dl><dt>${label('document.label.number')}</dt><dd>${document.number}</dd><dt>${label('document.label.case')}</dt><dd>${document.caseNumber}</dd></dl></header>
${blocksOf(document).map((block) => html`${rendered(block)}\n`)}<section class="issued"><p>${both(document.issuer)}</p><p>${both({ day: document.issuedOn })}</p></section>
<footer>${label('document.label.digest')} <code>${documentDigest(document)}</code></footer></main></body></html>
`.text;
};
