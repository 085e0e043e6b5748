import { writeFileSync } from 'node:fs';
import { rulesReference } from './reference/rules-reference.ts';

if (import.meta.main) {
  writeFileSync(new URL('rules.md', import.meta.url), rulesReference());
  console.log('written: docs/rules.md');
}
