import { instant } from '../../shared/clock.ts';
import type { completeUpload as route } from '../../shared/contract/routes/materials.ts';
import { refusalOf } from '../../shared/domain/materials/look-at.ts';
import type { Refusal } from '../../shared/domain/materials/material-state.ts';
import { discardIncoming, discardKept } from '../../shared/files/discard.ts';
import { keep, readIncoming } from '../../shared/files/incoming.ts';
import type { RequestOf } from '../../shared/http/api.ts';
import { answer, problem, type Reply } from '../../shared/http/reply.ts';
import { keptOf, type MaterialItem } from '../../shared/store/items/material.ts';
import { raced, untilCommitted } from '../../shared/store/race.ts';
import type { Dossier } from '../../shared/store/read/dossier.ts';
import { readCase } from '../../shared/store/read/read-case.ts';
import { keepMaterial } from '../../shared/store/transitions/keep-material.ts';
import { refuseMaterial } from '../../shared/store/transitions/refuse-material.ts';
import { afterCommit } from '../../shared/workflow/after-commit.ts';
import type { Deps } from './deps.ts';
import { presentOwn } from './file-name.ts';
import { askedFor, changeTo, isOpen, procedureNow, racingFiles } from './standing.ts';

const pointers: { readonly [refusal in Refusal]: string } = {
  'wrong-size': '/size',
  'wrong-type': '/mediaType',
  'wrong-checksum': '/sha256',
  virus: '',
};

const refused = (refusal: Refusal): Reply =>
  problem('material-refused', [{ pointer: pointers[refusal], code: `material.${refusal}` }]);

/** What can be said of an upload without looking at it; undefined where it has to be looked at. */
const standing = async (
  { clock, vault }: Deps,
  found: Dossier | undefined,
  material: MaterialItem | undefined,
): Promise<Reply | undefined> => {
  if (found === undefined || material === undefined || material.state === 'removed') return problem('not-found');
  if (material.state === 'kept') return answer(200, await presentOwn(vault, material));
  if (material.refusal) return refused(material.refusal);
  if (!isOpen(found)) return problem('too-late');
  if (material.expiresAt <= instant(clock)) return problem('upload-ended');
  const asked = askedFor(procedureNow(found.case, clock), material.materials);
  return 'problem' in asked ? asked : undefined;
};

/**
 * Ends an upload: looks at what has come, keeps it or refuses it, and leaves nothing where it was uploaded. Said twice, it answers
 * the same.
 */
export const completeUpload =
  (deps: Deps) =>
  ({ caller, params: { caseNumber, materialId } }: RequestOf<typeof route>): Promise<Reply> => {
    const { table, clock, log, files, vault, scan } = deps;
    const place = { caseId: caseNumber, materialId };
    const read = async () => {
      const found = await readCase(table, caller, caseNumber);
      return { found, material: found?.materials.find((one) => one.materialId === materialId) };
    };
    let isPut = false;
    return untilCommitted(async () => {
      const { found, material } = await read();
      const known = await standing(deps, found, material);
      if (known || found === undefined || material === undefined) {
        // It was in its place, but has been removed in that moment. While it is awaited another completion may still keep it.
        if (isPut && material?.state !== 'kept' && material?.state !== 'awaited') await discardKept(files, place);
        return known ?? problem('not-found');
      }
      const actor = { kind: 'applicant', id: caller.subject } as const;
      const at = instant(clock);
      // Overtaken by another change of the case it is not read again: what was looked at is in its place.
      if (!isPut) {
        const uploaded = await readIncoming(files, place);
        // Nothing there: nothing has come yet, or it has just been completed by another.
        if (uploaded === undefined)
          return (await read()).material?.state === 'awaited' ? problem('upload-missing') : raced;
        const why = await refusalOf(material, uploaded, scan);
        if (why) {
          const written = await refuseMaterial(table, actor, material, why.refusal, at);
          if (written.outcome === 'rejected') return raced;
          if (why.finding) log.info('virus-found', { caseId: caseNumber, materialId, finding: why.finding });
          await afterCommit(log, caseNumber, () => discardIncoming(files, place));
          return refused(why.refusal);
        }
        await keep(files, place, { ...material, content: uploaded.content });
        isPut = true;
      }
      const change = await changeTo(vault, found, [...keptOf(found.materials), material], at);
      const written = await keepMaterial(table, actor, found, material, change);
      if (written.outcome === 'rejected') return raced;
      await afterCommit(log, caseNumber, () => discardIncoming(files, place));
      return answer(200, await presentOwn(vault, { ...material, state: 'kept', keptAt: at }));
    }, racingFiles);
  };
