import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { apiFunctions } from '../../../shared/contract/functions.ts';

const root = new URL('../../..', import.meta.url).pathname;

/** The store's reads that do not ask for whom. */
const ownerless =
  /\b(readWholeCase|readArchive|readProposal|readParcel|readSeal|readNumber|readBatch|readReleasedBatch)\b/g;

/** Where a function that answers requests reads without a caller, and why nobody sees more than is theirs. */
const reasons: Record<string, string> = {
  'agency-decisions/decide.ts readWholeCase': 'a refusal rings the bells of its siblings; nothing of them is answered',
  'applicant-progress/progress.ts readBatch':
    'whether there is a release, after the case has been read for its applicant',
  'courier-webhook/moved.ts readParcel': 'whoever signs as the courier names the parcel by its waybill number',
  'engraver-webhook/engraved.ts readSeal': 'whoever signs as the engraver is compared with the one of the order',
  'public-information/verify.ts readNumber': 'anyone may verify a certificate by its number',
  'public-information/verify.ts readReleasedBatch': 'anyone may verify a certificate, once it has been released',
};

test('functions that answer requests read without a caller only where there is a reason', () => {
  const found = apiFunctions.flatMap((name) =>
    globSync(`functions/${name}/*.ts`, { cwd: root }).flatMap((path) => {
      const used = readFileSync(`${root}/${path}`, 'utf8').matchAll(ownerless);
      return [...new Set([...used].map(([one]) => `${path.replace('functions/', '')} ${one}`))];
    }),
  );
  expect(found.sort()).toEqual(Object.keys(reasons).sort());
});
