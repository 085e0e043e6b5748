import { askable } from '../catalogue/askable.ts';
import type { ItemOf } from '../catalogue/procedure.ts';
import type { MaterialCode } from '../catalogue/types.ts';

/** A file that has been kept: what it serves as, and the digest of its content (SHA-256, hex). */
export interface HandedIn {
  /** One scan of everything may serve as several. */
  materials: readonly MaterialCode[];
  sha256: string;
}

type Asking = Pick<ItemOf, 'materials'>;

/** Whether an item sees a file: it may ask for one of the materials that the file serves as. */
export const isSeenBy = (item: Asking, { materials }: Pick<HandedIn, 'materials'>): boolean =>
  askable(item).some((code) => materials.includes(code));

/** What an item sees of the files of its case: which content serves as which of its materials, in an order of its own. */
export const materialsSeenBy = (item: Asking, files: readonly HandedIn[]): string[] => {
  const own = new Set(askable(item));
  const seen = files.flatMap(({ materials, sha256 }) =>
    materials.filter((code) => own.has(code)).map((code) => `${code}:${sha256}`),
  );
  return [...new Set(seen)].sort();
};
