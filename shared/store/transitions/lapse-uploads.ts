import { commit } from '../commit.ts';
import { system } from '../event.ts';
import type { Dossier } from '../read/dossier.ts';
import type { Table } from '../table.ts';
import { removal } from './remove-material.ts';

/** As many as one transaction takes, three writes each. */
const atOnce = 30;

/** awaited → removed: files that were never uploaded, of a draft that expires: what they were to be called goes with it. */
export const lapseUploads = async (
  table: Table,
  { materials }: Pick<Dossier, 'materials'>,
  at: string,
): Promise<void> => {
  const lapsed = materials.filter(({ state, expiresAt }) => state === 'awaited' && expiresAt <= at);
  for (let from = 0; from < lapsed.length; from += atOnce)
    await commit(
      table,
      lapsed.slice(from, from + atOnce).flatMap((file) => removal(table, system, file, at)),
    );
};
