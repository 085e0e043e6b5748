import type { readReview as route } from '../../shared/contract/routes/agency.ts';
import { itemIn } from '../../shared/domain/catalogue/procedure.ts';
import { procedureOfCase } from '../../shared/domain/catalogue/procedure-of-case.ts';
import { seenBy } from '../../shared/domain/lifecycle/seen-digest.ts';
import { masked } from '../../shared/domain/personal/masked.ts';
import type { RequestOf } from '../../shared/http/api.ts';
import { answer, problem, type Reply } from '../../shared/http/reply.ts';
import { readCase } from '../../shared/store/read/read-case.ts';
import type { Table } from '../../shared/store/table.ts';
import type { Vault } from '../../shared/vault/vault.ts';

/** Shows a review with what its item sees of the form, and the digest that a decision on it must name. */
export const readReview =
  ({ table, vault }: { table: Table; vault: Vault }) =>
  async ({ caller, params }: RequestOf<typeof route>): Promise<Reply> => {
    const dossier = await readCase(table, caller, params.caseNumber);
    const review = dossier?.reviews.find(({ item }) => item === params.item);
    if (dossier === undefined || review === undefined) return problem('not-found');
    const form = await vault.open(review.caseId, dossier.case.form);
    const seen = seenBy(itemIn(procedureOfCase(dossier.case), review.item), form);
    return answer(200, { ...review, caseNumber: review.caseId, seen: masked(seen) });
  };
