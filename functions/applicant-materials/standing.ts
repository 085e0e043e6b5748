import type { Clock } from '../../shared/clock.ts';
import { shanghaiDate } from '../../shared/domain/calendar/shanghai-time.ts';
import type { MaterialOf, Procedure } from '../../shared/domain/catalogue/procedure.ts';
import { procedureOfCase } from '../../shared/domain/catalogue/procedure-of-case.ts';
import { likelyKindOf } from '../../shared/domain/form/kind-of.ts';
import type { HandedIn } from '../../shared/domain/materials/handed-in.ts';
import { mostFiles, mostUploads } from '../../shared/domain/materials/limits.ts';
import { uploads } from '../../shared/domain/materials/needed.ts';
import { type Problem, problem } from '../../shared/http/reply.ts';
import type { CaseItem } from '../../shared/store/items/case.ts';
import { countedOf, overdueOf } from '../../shared/store/items/material.ts';
import type { Dossier } from '../../shared/store/read/dossier.ts';
import type { Table } from '../../shared/store/table.ts';
import type { ChangeOfFiles } from '../../shared/store/transitions/change-materials.ts';
import { lapseUploads } from '../../shared/store/transitions/lapse-uploads.ts';
import type { Vault } from '../../shared/vault/vault.ts';

/** The procedure by which a case is, or a draft would be, decided. */
export const procedureNow = (current: CaseItem, clock: Clock): Procedure =>
  procedureOfCase(
    { ...current, kind: current.state === 'draft' ? likelyKindOf(current.form) : current.kind },
    shanghaiDate(clock.now()),
  );

/** Whether files may come and go: of a draft, and under review as any supplement, not once an item has been refused. */
export const isOpen = ({ case: { state }, reviews }: Dossier): boolean =>
  state === 'draft' || (state === 'reviewing' && !reviews.some((review) => review.state === 'refused'));

/** What a change of files means for the items that see them. */
export const changeTo = async (
  vault: Vault,
  { case: { caseId, state, form } }: Dossier,
  files: readonly HandedIn[],
  at: string,
): Promise<ChangeOfFiles> => ({
  ...{ files, at },
  ...(state === 'reviewing' && { form: await vault.open(caseId, form) }),
});

/** The materials of these codes, or a problem that names those that the procedure does not ask to be uploaded (清单之外无权力). */
export const askedFor = (procedure: Procedure, codes: readonly string[]): { asked: MaterialOf[] } | Problem => {
  const known = uploads(procedure);
  const unknown = codes.flatMap((code, at) => (known.some((one) => one.code === code) ? [] : [at]));
  if (unknown.length > 0) {
    const errors = unknown.map((at) => ({ pointer: `/materials/${at}`, code: 'material.not-asked' }));
    return problem('material-not-asked', errors);
  }
  return { asked: known.filter(({ code }) => codes.includes(code)) };
};

/** Whether another file may come: there is room, none, or some has just been made, and all is to be read again. */
export type Room = 'there' | 'made' | 'none';

/** The room that a case has for one more file. Where there is none, uploads whose time is over make it. @param at RFC 3339 */
export const roomIn = async (table: Table, { materials }: Pick<Dossier, 'materials'>, at: string): Promise<Room> => {
  if (materials.length >= mostUploads) return 'none';
  if (countedOf(materials).length < mostFiles) return 'there';
  const overdue = overdueOf(materials, at);
  if (overdue.length === 0) return 'none';
  await lapseUploads(table, overdue, at);
  return 'made';
};

/** As often a change of files is tried: a page may send all files of a case at once, each of which overtakes the others. */
export const racingFiles = 2 * mostFiles;
