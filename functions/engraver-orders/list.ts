import type { listSealOrders as route } from '../../shared/contract/routes/partners.ts';
import { sealSpecification } from '../../shared/domain/catalogue/seal-specification.ts';
import type { RequestOf } from '../../shared/http/api.ts';
import { nextOf, pageRequest } from '../../shared/http/cursor.ts';
import { answer, problem, type Reply } from '../../shared/http/reply.ts';
import { worklist } from '../../shared/store/keys.ts';
import { readWorklist } from '../../shared/store/read/read-worklist.ts';
import type { Table } from '../../shared/store/table.ts';

/** Lists what an engraver is to make: name, specification and seal code, nothing else of the case (invariant 1). */
export const listSealOrders =
  ({ table }: { table: Table }) =>
  async ({ caller, params, query }: RequestOf<typeof route>): Promise<Reply> => {
    if (!caller.engravers.includes(params.engraver)) return problem('not-found');
    const partition = worklist.sealOrders(params.engraver);
    const wanted = pageRequest(query, 'workKey', partition);
    if ('problem' in wanted) return wanted;
    const page = await readWorklist(table, partition, wanted);
    const items = page.items.map((order) => ({ ...order, caseNumber: order.caseId, specification: sealSpecification }));
    return answer(200, { items, ...nextOf(page) });
  };
