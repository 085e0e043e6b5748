import type { Clock } from '../../shared/clock.ts';
import type { listMaterials as route } from '../../shared/contract/routes/materials.ts';
import { missingMaterials } from '../../shared/domain/materials/missing.ts';
import { neededUploads, useOf } from '../../shared/domain/materials/needed.ts';
import type { RequestOf } from '../../shared/http/api.ts';
import { answer, problem, type Reply } from '../../shared/http/reply.ts';
import { keptOf } from '../../shared/store/items/material.ts';
import { readCase } from '../../shared/store/read/read-case.ts';
import type { Table } from '../../shared/store/table.ts';
import type { Vault } from '../../shared/vault/vault.ts';
import { presentOwn } from './file-name.ts';
import { procedureNow } from './standing.ts';

/** What the form needs by the catalogue, by which items and rank, what is there, and what is missing. */
export const listMaterials =
  ({ table, clock, vault }: { table: Table; clock: Clock; vault: Vault }) =>
  async ({ caller, params }: RequestOf<typeof route>): Promise<Reply> => {
    const found = await readCase(table, caller, params.caseNumber);
    if (found === undefined) return problem('not-found');
    const { caseId, form } = found.case;
    const procedure = procedureNow(found.case, clock);
    const kept = keptOf(found.materials);
    const needed = neededUploads(procedure, form);
    return answer(200, {
      caseNumber: caseId,
      materials: procedure.materials.map((material) => ({
        ...material,
        ...useOf(procedure, material.code),
        needed: needed.includes(material),
        there: material.suppliedBy !== undefined || kept.some(({ materials }) => materials.includes(material.code)),
      })),
      missing: missingMaterials(procedure, form, kept),
      files: await Promise.all(found.materials.map((file) => presentOwn(vault, file))),
    });
  };
