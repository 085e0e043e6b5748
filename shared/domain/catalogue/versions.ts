import { certificates } from './certificates.ts';
import { items } from './items.ts';
import { materials } from './materials.ts';
import { regime2013 } from './regimes/2013.ts';
import { regime2015 } from './regimes/2015.ts';
import { regime2016 } from './regimes/2016.ts';
import { regime2020 } from './regimes/2020.ts';
import type { Catalogue } from './types.ts';

const first: Catalogue = {
  version: '1',
  validFrom: '2013-01-01',
  items,
  certificates,
  materials,
  regimes: { '2013': regime2013, '2015': regime2015, '2016': regime2016, '2020': regime2020 },
};

/**
 * Every version of the catalogue, the oldest first. A change of the law is a new version with the day from which it holds, made of
 * the one before: `{ ...first, version: '2', validFrom: …, items: { ...first.items, … } }`. None is ever taken away or changed, since
 * cases that were accepted under it are decided by it.
 */
export const catalogues: readonly [Catalogue, ...Catalogue[]] = [first];

/** The version that holds on a day, `YYYY-MM-DD`; before the first there is only the first. */
export const catalogueOn = (date: string, versions: readonly [Catalogue, ...Catalogue[]] = catalogues): Catalogue =>
  versions.findLast(({ validFrom }) => validFrom <= date) ?? versions[0];

/** A version by its name. @throws Error where there is none: it has been taken away */
export const catalogueOf = (version: string): Catalogue => {
  const found = catalogues.find((one) => one.version === version);
  if (found === undefined) throw new Error(`the catalogue has no version ${version}`);
  return found;
};
