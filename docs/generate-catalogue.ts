import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { catalogues } from '../shared/domain/catalogue/versions.ts';
import { cataloguePage, type Language } from './reference/catalogue-page.ts';

const here = (name: string) => new URL(name, import.meta.url);
const examples = here('../examples/').pathname;

/** Sample forms are named by their regime and kind; those that name no regime are of the first. */
const samples = globSync('{*,forms/*}.json', { cwd: examples })
  .filter((name) => !basename(name).startsWith('invalid'))
  .map((name) => {
    const { kind } = JSON.parse(readFileSync(`${examples}${name}`, 'utf8')) as { kind?: string };
    return { name, kind, regime: /^\d{4}(?=-)/.exec(basename(name))?.[0] ?? '2013' };
  })
  .sort((one, other) => (one.name < other.name ? -1 : 1));

const samplesOf = (regime: string, kind: string): string[] =>
  samples.filter((one) => one.regime === regime && one.kind === kind).map(({ name }) => name);

/** The text of a file as the catalogue now makes it: the newest version. */
export const generated = (language: Language): string =>
  cataloguePage(catalogues.at(-1) ?? catalogues[0], language, samplesOf);

export const files = { zh: 'catalogue.md', en: 'catalogue.en.md' } as const;

if (import.meta.main) {
  for (const language of ['zh', 'en'] as const) writeFileSync(here(files[language]), generated(language));
  console.log('written: docs/catalogue.md, docs/catalogue.en.md');
}
