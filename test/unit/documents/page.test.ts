import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentDigest, documentPage, documentPolicy } from '../../../shared/documents/index.ts';
import { CaseDocument } from '../../../shared/domain/documents/document.ts';
import { documentNames } from '../../../shared/domain/documents/kinds.ts';
import { documents, examples } from './examples.ts';

describe.each(documents)('$kind', (document) => {
  const page = documentPage(document);

  test('is of its schema', () => expect(CaseDocument.parse(document)).toEqual(document));

  test('says what it is, in both languages, with its number, its issuer, its day and its digest', () => {
    const { name } = documentNames[document.kind];
    for (const text of [name.zh, name.en, document.number, document.caseNumber, document.issuer.zh, document.issuer.en])
      expect(page).toContain(text);
    for (const text of ['2026年11月23日', '23 November 2026', documentDigest(document)]) expect(page).toContain(text);
  });

  test('says everything in Chinese first and in English beside it, and leaves no parameter open', () => {
    const paragraphs = [...page.matchAll(/<p lang="([\w-]+)">(.*?)<\/p>/g)].map(([, lang, text]) => ({ lang, text }));
    expect(paragraphs.length).toBeGreaterThan(1);
    for (const [at, { lang }] of paragraphs.entries()) expect(lang).toBe(at % 2 === 0 ? 'zh-CN' : 'en');
    for (const { lang, text = '' } of paragraphs) expect(/[一-鿿]{4}/.test(text) || lang === 'en').toBe(true);
    expect(page.replace(/<style>.*?<\/style>/s, '')).not.toMatch(/[{}]|undefined|\[object/);
  });

  test('loads nothing and runs nothing', () =>
    expect(page).not.toMatch(/<script|<link|<img|<iframe|<form|src=|href=|@import|url\(|style=|\son\w+=/i));

  test('is the same for the same data, whatever the order of its members', () => {
    const reversed = Object.fromEntries(Object.entries(document).reverse()) as CaseDocument;
    expect(documentPage(reversed)).toBe(page);
    expect(documentDigest(reversed)).toBe(documentDigest(document));
    const other = { ...document, companyName: '佛山市另一家有限公司' };
    expect(documentDigest(other)).not.toBe(documentDigest(document));
  });
});

const proseOf = (document: CaseDocument): string => documentPage(document).replace(/<[^>]+>/g, '');

test('a refusal says to whom and until when it can be taken, and by which law', () => {
  const text = proseOf(examples['refusal-decision']);
  for (const part of [
    '60日内',
    '行政复议',
    '6个月内',
    '行政诉讼',
    '《行政复议法》第二十条',
    '《行政诉讼法》第四十六条',
  ])
    expect(text).toContain(part);
  for (const part of ['within 60 days', 'within 6 months', 'administrative reconsideration', 'people’s court'])
    expect(text).toContain(part);
  expect(proseOf(examples['declining-decision'])).toContain('60日内');
});

test('fees are added up to the fen', () => {
  const text = proseOf(examples['payment-notice']);
  for (const part of ['10.05', '200.00', '合计210.05元', 'CNY 210.05 in all']) expect(text).toContain(part);
});

test('a limit that runs into a year without a calendar is said to be provisional', () => {
  expect(proseOf(examples['acceptance-receipt'])).toContain('公布后重新计算');
  expect(proseOf(examples['materials-receipt'])).not.toContain('公布后重新计算');
});

test('whatever is in the data stands in the page as text', () => {
  const nasty = fc.oneof(
    fc.constantFrom(
      '<script>alert(1)</script>',
      '"><img src=x onerror=y>',
      '</style><b>',
      '&lt;',
      "' onload='",
      '{company}',
    ),
    fc.string(),
  );
  /** Tags of the page without what was put between them. */
  const tagsOf = (page: string) => page.match(/<[^>]*>/g);
  fc.assert(
    fc.property(nasty, nasty, (companyName, text) => {
      const plain = { ...examples['refusal-decision'], companyName: 'x', reasons: [{ text: 'y' }] };
      const document = { ...plain, companyName, reasons: [{ text }] };
      expect(tagsOf(documentPage(document))).toEqual(tagsOf(documentPage(plain)));
    }),
  );
});

test('the one style of a page is the one that its policy names', () => {
  const [, style = ''] = /<style>(.*?)<\/style>/s.exec(documentPage(examples['approval-decision'])) ?? [];
  const digest = createHash('sha256').update(style).digest('base64');
  expect(documentPolicy).toContain(`style-src 'sha256-${digest}'`);
  expect(documentPolicy).toContain("default-src 'none'");
  expect(documentPolicy).not.toContain('unsafe');
});
