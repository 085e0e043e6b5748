export { documentDigest, documentPage } from './page.ts';
export { documentPolicy } from './style.ts';
