import { instant } from '../../shared/clock.ts';
import type { reuseMaterial as route } from '../../shared/contract/routes/materials.ts';
import type { MaterialOf } from '../../shared/domain/catalogue/procedure.ts';
import { uploadMs } from '../../shared/domain/materials/limits.ts';
import { mayServeAgain } from '../../shared/domain/materials/trust.ts';
import { copyKept } from '../../shared/files/copy.ts';
import { discardKept } from '../../shared/files/discard.ts';
import type { RequestOf } from '../../shared/http/api.ts';
import { answer, type Problem, problem, type Reply } from '../../shared/http/reply.ts';
import { materialIdOf } from '../../shared/ids.ts';
import { keptOf, type MaterialItem } from '../../shared/store/items/material.ts';
import { raced, untilCommitted } from '../../shared/store/race.ts';
import type { Dossier } from '../../shared/store/read/dossier.ts';
import { readCase } from '../../shared/store/read/read-case.ts';
import { readOwnFile } from '../../shared/store/read/read-reusable.ts';
import { askMaterial, type Wanted } from '../../shared/store/transitions/ask-material.ts';
import { keepMaterial } from '../../shared/store/transitions/keep-material.ts';
import { lapseUploads } from '../../shared/store/transitions/lapse-uploads.ts';
import type { Vault } from '../../shared/vault/vault.ts';
import type { Deps } from './deps.ts';
import { nameOf, presentOwn, sealedName } from './file-name.ts';
import { askedFor, changeTo, isOpen, procedureNow, racingFiles, roomIn } from './standing.ts';

const created = async (vault: Vault, file: MaterialItem): Promise<Reply> =>
  answer(201, await presentOwn(vault, file), {
    location: `/v1/applications/${file.caseId}/materials/${file.materialId}`,
  });

/** The file that is to be used again is not there, or not any more. */
const sourceGone = problem('material-not-reusable', [{ pointer: '/from', code: 'material.not-found' }]);

/** Why a file cannot serve as these materials, if it cannot. */
const unfit = ({ trust, materials }: MaterialItem, asked: readonly MaterialOf[]): Problem | undefined => {
  const unfitting = asked.filter((one) => !materials.includes(one.code) || !mayServeAgain(trust, one));
  if (unfitting.length === 0) return undefined;
  const code = trust === 'D' ? 'material.self-made' : 'material.other';
  return problem('material-not-reusable', [{ pointer: trust === 'D' ? '/from' : '/materials', code }]);
};

/** The copy that is to come, or why there can be none. */
const copyOf = async (
  { clock, vault }: Deps,
  { case: current }: Dossier,
  source: MaterialItem,
  { codes, materialId }: { codes: readonly string[]; materialId: string },
): Promise<{ copy: Wanted } | Problem> => {
  const asked = askedFor(procedureNow(current, clock), codes);
  if ('problem' in asked) return asked;
  const why = unfit(source, asked.asked);
  if (why) return why;
  const { mediaType, size, sha256, trust } = source;
  const { caseId } = current;
  const name = await nameOf(vault, source);
  return {
    copy: {
      ...(name !== undefined && { fileName: await sealedName(vault, { caseId, materialId }, name) }),
      ...{ materialId, mediaType, size, sha256, trust, materials: asked.asked.map(({ code }) => code) },
      ...{ askedAt: instant(clock), expiresAt: new Date(clock.now() + uploadMs).toISOString() },
      reusedFrom: { caseId: source.caseId, materialId: source.materialId },
    },
  };
};

/** The copy is awaited before its first byte is written, so that none is ever left that nobody knows of; then all is to be read again. */
const begin = async (
  deps: Deps,
  { caller, body }: Pick<RequestOf<typeof route>, 'caller' | 'body'>,
  found: Dossier,
  materialId: string,
): Promise<Problem | typeof raced> => {
  const { table, clock } = deps;
  if (!isOpen(found)) return problem('too-late');
  const source = await readOwnFile(table, caller.subject, body.from.caseNumber, body.from.materialId);
  if (source === undefined || source.caseId === found.case.caseId) return sourceGone;
  const made = await copyOf(deps, found, source, { codes: body.materials, materialId });
  if ('problem' in made) return made;
  const room = await roomIn(table, found, instant(clock));
  if (room === 'none') return problem('too-many-materials');
  if (room === 'there') await askMaterial(table, { kind: 'applicant', id: caller.subject }, found, made.copy);
  return raced;
};

/** Uses a file of an earlier case again, by its trust: A and B as they are, C to be checked, D never. A copy of its own, which stays whatever becomes of the first. */
export const reuseMaterial =
  (deps: Deps) =>
  ({ caller, params, body, once }: RequestOf<typeof route>): Promise<Reply> => {
    const { table, clock, files, vault } = deps;
    const place = { caseId: params.caseNumber, materialId: materialIdOf(once) };
    let isCopied = false;
    return untilCommitted(async () => {
      const found = await readCase(table, caller, params.caseNumber);
      if (found === undefined) return problem('not-found');
      const copy = found.materials.find(({ materialId }) => materialId === place.materialId);
      if (copy === undefined) return begin(deps, { caller, body }, found, place.materialId);
      // An attempt before has kept it, whatever has become of it since.
      if (copy.keptAt) return created(vault, copy);
      if (copy.state !== 'awaited' || copy.reusedFrom === undefined) {
        if (isCopied) await discardKept(files, place);
        return problem('upload-ended');
      }
      if (!isOpen(found)) return problem('too-late');
      const at = instant(clock);
      isCopied ||= await copyKept(files, copy.reusedFrom, place);
      if (!isCopied) {
        const lapsed = await lapseUploads(table, [copy], at);
        return lapsed.outcome === 'rejected' ? raced : sourceGone;
      }
      const change = await changeTo(vault, found, [...keptOf(found.materials), copy], at);
      const written = await keepMaterial(table, { kind: 'applicant', id: caller.subject }, found, copy, change);
      return written.outcome === 'rejected' ? raced : created(vault, { ...copy, state: 'kept', keptAt: at });
    }, racingFiles);
  };
