import { readFileSync, writeFileSync } from 'node:fs';
import { apiReference } from './reference/api-reference.ts';
import { webhookShapes } from './reference/webhooks.ts';

const here = (name: string) => new URL(name, import.meta.url);

/** The text of docs/api.md as the contract now makes it. */
export const generated = (): string =>
  apiReference(`${readFileSync(here('reference/api-intro.md'), 'utf8').trim()}\n\n${webhookShapes()}`);

if (import.meta.main) {
  writeFileSync(here('api.md'), generated());
  console.log('written: docs/api.md');
}
