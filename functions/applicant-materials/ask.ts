import { instant } from '../../shared/clock.ts';
import type { askUpload as route } from '../../shared/contract/routes/materials.ts';
import { uploadMs } from '../../shared/domain/materials/limits.ts';
import { trustOfUpload } from '../../shared/domain/materials/trust.ts';
import { uploadPermission } from '../../shared/files/permission.ts';
import type { RequestOf } from '../../shared/http/api.ts';
import { answer, problem, type Reply } from '../../shared/http/reply.ts';
import { materialIdOf } from '../../shared/ids.ts';
import { raced, untilCommitted } from '../../shared/store/race.ts';
import { readCase } from '../../shared/store/read/read-case.ts';
import { askMaterial, type Wanted } from '../../shared/store/transitions/ask-material.ts';
import type { Deps } from './deps.ts';
import { sealedName } from './file-name.ts';
import { askedFor, isOpen, procedureNow, racingFiles, roomIn } from './standing.ts';

const permitted = async (
  { files, clock }: Pick<Deps, 'files' | 'clock'>,
  caseId: string,
  wanted: Wanted,
): Promise<Reply> => {
  const { materialId, expiresAt } = wanted;
  const left = Date.parse(expiresAt) - clock.now();
  const upload = await uploadPermission(files, { caseId, materialId }, wanted, left);
  const location = `/v1/applications/${caseId}/materials/${materialId}`;
  return answer(201, { caseNumber: caseId, materialId, expiresAt, upload }, { location });
};

/** Permits one upload: of exactly this size, type and content, and of what the case asks for. */
export const askUpload =
  (deps: Deps) =>
  ({ caller, params, body, once }: RequestOf<typeof route>): Promise<Reply> =>
    untilCommitted(async () => {
      const found = await readCase(deps.table, caller, params.caseNumber);
      if (found === undefined) return problem('not-found');
      const at = instant(deps.clock);
      const materialId = materialIdOf(once);
      const { caseId } = found.case;
      // An attempt before has created it: its permission is given again, as long as it would hold.
      const before = found.materials.find((one) => one.materialId === materialId);
      if (before) {
        const isAwaited = before.state === 'awaited' && before.expiresAt > at;
        return isAwaited ? permitted(deps, caseId, before) : problem('upload-ended');
      }
      if (!isOpen(found)) return problem('too-late');
      const asked = askedFor(procedureNow(found.case, deps.clock), body.materials);
      if ('problem' in asked) return asked;
      const room = await roomIn(deps.table, found, at);
      if (room !== 'there') return room === 'made' ? raced : problem('too-many-materials');
      const wanted: Wanted = {
        ...{ ...body, materialId, trust: trustOfUpload(asked.asked) },
        materials: asked.asked.map(({ code }) => code),
        fileName: await sealedName(deps.vault, { caseId, materialId }, body.fileName),
        ...{ askedAt: at, expiresAt: new Date(deps.clock.now() + uploadMs).toISOString() },
      };
      const written = await askMaterial(deps.table, { kind: 'applicant', id: caller.subject }, found, wanted);
      return written.outcome === 'rejected' ? raced : permitted(deps, caseId, wanted);
    }, racingFiles);
