import type { Clock } from '../../shared/clock.ts';
import type { listReusableMaterials as route } from '../../shared/contract/routes/materials.ts';
import type { Procedure } from '../../shared/domain/catalogue/procedure.ts';
import { uploads } from '../../shared/domain/materials/needed.ts';
import { isToBeChecked, mayServeAgain } from '../../shared/domain/materials/trust.ts';
import type { RequestOf } from '../../shared/http/api.ts';
import { answer, problem, type Reply } from '../../shared/http/reply.ts';
import type { MaterialItem } from '../../shared/store/items/material.ts';
import { readCase } from '../../shared/store/read/read-case.ts';
import { readReusable } from '../../shared/store/read/read-reusable.ts';
import type { Table } from '../../shared/store/table.ts';
import type { Vault } from '../../shared/vault/vault.ts';
import { presentOwn } from './file-name.ts';
import { procedureNow } from './standing.ts';

/** What a file of another case may serve as under a procedure. */
const servesAs = (procedure: Procedure, { trust, materials }: MaterialItem) =>
  uploads(procedure).filter((material) => materials.includes(material.code) && mayServeAgain(trust, material));

/** 材料复用: what the applicant has handed in before, and what of it this case could take. */
export const listReusableMaterials =
  ({ table, clock, vault }: { table: Table; clock: Clock; vault: Vault }) =>
  async ({ caller, params }: RequestOf<typeof route>): Promise<Reply> => {
    const found = await readCase(table, caller, params.caseNumber);
    if (found === undefined) return problem('not-found');
    const procedure = procedureNow(found.case, clock);
    const earlier = await readReusable(table, caller.subject, found.case.caseId);
    const items = earlier
      .map((file) => ({ file, materials: servesAs(procedure, file).map(({ code }) => code) }))
      .filter(({ materials }) => materials.length > 0)
      .map(async ({ file, materials }) => ({
        ...(await presentOwn(vault, file)),
        ...{ caseNumber: file.caseId, materials, toBeChecked: isToBeChecked(file.trust, true) },
      }));
    return answer(200, { items: await Promise.all(items) });
  };
