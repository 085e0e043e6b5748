import { instant } from '../../shared/clock.ts';
import type { reuseMaterial as route } from '../../shared/contract/routes/materials.ts';
import type { MaterialOf } from '../../shared/domain/catalogue/procedure.ts';
import { mayServeAgain } from '../../shared/domain/materials/trust.ts';
import { copyKept } from '../../shared/files/copy.ts';
import { discardKept } from '../../shared/files/discard.ts';
import type { RequestOf } from '../../shared/http/api.ts';
import { presentFile } from '../../shared/http/present/material.ts';
import { answer, type Problem, problem, type Reply } from '../../shared/http/reply.ts';
import { materialIdOf } from '../../shared/ids.ts';
import { keptOf, type MaterialItem } from '../../shared/store/items/material.ts';
import { raced, untilCommitted } from '../../shared/store/race.ts';
import type { Dossier } from '../../shared/store/read/dossier.ts';
import { readCase } from '../../shared/store/read/read-case.ts';
import { readOwnFile } from '../../shared/store/read/read-reusable.ts';
import { reuseMaterial as reuse } from '../../shared/store/transitions/reuse-material.ts';
import type { Deps } from './deps.ts';
import { askedFor, changeTo, isOpen, procedureNow, racingFiles, roomIn } from './standing.ts';

const created = (file: MaterialItem): Reply =>
  answer(201, presentFile(file), { location: `/v1/applications/${file.caseId}/materials/${file.materialId}` });

/** Why a file cannot serve as these materials, if it cannot. */
const unfit = ({ trust, materials }: MaterialItem, asked: readonly MaterialOf[]): Problem | undefined => {
  const unfitting = asked.filter((one) => !materials.includes(one.code) || !mayServeAgain(trust, one));
  if (unfitting.length === 0) return undefined;
  const code = trust === 'D' ? 'material.self-made' : 'material.other';
  return problem('material-not-reusable', [{ pointer: trust === 'D' ? '/from' : '/materials', code }]);
};

/** The copy, or why there can be none. */
const copyOf = (
  { clock }: Deps,
  { case: current }: Dossier,
  source: MaterialItem,
  { codes, materialId }: { codes: readonly string[]; materialId: string },
): { copy: MaterialItem } | Problem => {
  const asked = askedFor(procedureNow(current, clock), codes);
  if ('problem' in asked) return asked;
  const why = unfit(source, asked.asked);
  if (why) return why;
  const at = instant(clock);
  const { fileName, mediaType, size, sha256, trust } = source;
  return {
    copy: {
      ...{ caseId: current.caseId, version: 1, chain: '', entity: 'material', state: 'kept', owner: current.owner },
      ...{ materialId, fileName, mediaType, size, sha256, trust, materials: asked.asked.map(({ code }) => code) },
      ...{ askedAt: at, expiresAt: at, keptAt: at },
      reusedFrom: { caseId: source.caseId, materialId: source.materialId },
    },
  };
};

/** Uses a file of an earlier case again, by its trust: A and B as they are, C to be checked, D never. */
export const reuseMaterial =
  (deps: Deps) =>
  ({ caller, params, body, once }: RequestOf<typeof route>): Promise<Reply> => {
    const { table, clock, files, vault } = deps;
    const place = { caseId: params.caseNumber, materialId: materialIdOf(once) };
    let isPut = false;
    const refuse = async (why: Problem): Promise<Problem> => {
      if (isPut) await discardKept(files, place);
      return why;
    };
    return untilCommitted(async () => {
      const found = await readCase(table, caller, params.caseNumber);
      if (found === undefined) return problem('not-found');
      const before = found.materials.find(({ materialId }) => materialId === place.materialId);
      if (before) return created(before);
      if (!isOpen(found)) return refuse(problem('too-late'));
      const source = await readOwnFile(table, caller.subject, body.from.caseNumber, body.from.materialId);
      if (source === undefined || source.caseId === place.caseId)
        return refuse(problem('material-not-reusable', [{ pointer: '/from', code: 'material.not-found' }]));
      const made = copyOf(deps, found, source, { codes: body.materials, materialId: place.materialId });
      if ('problem' in made) return refuse(made);
      const at = instant(clock);
      const room = await roomIn(table, found, at);
      if (room !== 'there') return room === 'made' ? raced : refuse(problem('too-many-materials'));
      // It has been removed since it was read.
      if (!(await copyKept(files, source, place))) return raced;
      isPut = true;
      const change = await changeTo(vault, found, [...keptOf(found.materials), made.copy], at);
      const written = await reuse(table, { kind: 'applicant', id: caller.subject }, found, made.copy, change);
      return written.outcome === 'rejected' ? raced : created(made.copy);
    }, racingFiles);
  };
