import { procedureOfCase } from '../../domain/catalogue/procedure-of-case.ts';
import { draftKeptMs } from '../../domain/lifecycle/limits.ts';
import type { HandedIn } from '../../domain/materials/handed-in.ts';
import type { OpenForm } from '../../domain/personal/sealed-form.ts';
import { move } from '../aggregate.ts';
import type { Write } from '../commit.ts';
import type { Actor } from '../event.ts';
import type { Where } from '../expression.ts';
import { caseAddress } from '../items/case.ts';
import { caseKey, materialShelfKey } from '../keys.ts';
import type { Dossier } from '../read/dossier.ts';
import type { Table } from '../table.ts';
import { check, put, update } from '../writes.ts';
import { sendBack, touchedBy } from './supplement-case.ts';

/** What a change of the files of a case leaves: what its items see from then on, and the form, which stays, in the clear. */
export interface ChangeOfFiles {
  files: readonly HandedIn[];
  /** Only of a case under review; of a draft nobody has seen anything. */
  form?: OpenForm;
  at: string;
}

/** So much of its time a draft loses at most before a file makes it begin anew, ms: the files of one day cost no write each. */
const unextendedMs = 86_400_000;

/**
 * The case is still a draft: no version of it is taken, so that an edit of the form and an upload do not meet. As with an edit its 90 days
 * begin anew, to the day.
 */
const stillDraft = (table: Table, { case: { caseId, owner, workDue = '' } }: Dossier, at: string): Write => {
  const expiresAt = Date.parse(at) + draftKeptMs;
  const where = { state: 'draft', owner };
  if (Date.parse(workDue) > expiresAt - unextendedMs) return check(table, 'case', caseKey(caseId), where);
  return update(table, 'case', caseKey(caseId), { set: { workDue: new Date(expiresAt).toISOString() }, where });
};

/**
 * What a change of files means for their case, in the same transaction: a draft is kept as long as after an edit; under review it
 * is a supplement 补充材料, and exactly the reviews that see a file that came or went are open again.
 */
export const changeOfFiles = (table: Table, actor: Actor, dossier: Dossier, change: ChangeOfFiles): Write[] => {
  const { form, files, at } = change;
  const current = dossier.case;
  if (form === undefined) return [stillDraft(table, dossier, at)];
  const shown = { form, files, salt: current.digestSalt };
  const touched = touchedBy(procedureOfCase(current), dossier.reviews, shown);
  return [
    ...move(table, caseAddress(current.caseId), current, {
      from: ['reviewing'],
      to: 'reviewing',
      set: { updatedAt: at },
      event: { type: 'case-supplemented', at, actor, data: { sentBack: touched.map(({ review }) => review.item) } },
    }),
    ...touched.flatMap(({ review, digest }) => sendBack(table, actor, at, review, digest)),
  ];
};

const shelfAs = (shelf: number): Where => (shelf === 0 ? { pk: { absent: true } } : { version: shelf });

/** No file has come to a case since this was decided. */
export const noMore = (table: Table, { case: { caseId }, shelf }: Pick<Dossier, 'case' | 'shelf'>): Write =>
  check(table, 'shelf', materialShelfKey(caseId), shelfAs(shelf));

/** A file comes to a case: nobody else has brought one since this was decided, so that there are never more than may be. */
export const oneMore = (table: Table, { case: { caseId }, shelf }: Pick<Dossier, 'case' | 'shelf'>): Write => {
  const item = { entity: 'material-shelf', caseId, version: shelf + 1 };
  return put(table, 'shelf', materialShelfKey(caseId), item, [shelfAs(shelf)]);
};
