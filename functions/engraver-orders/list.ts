import type { listSealOrders as route } from '../../shared/contract/routes/partners.ts';
import { sealSpecification } from '../../shared/domain/catalogue/seal-specification.ts';
import type { RequestOf } from '../../shared/http/api.ts';
import { pagingOf } from '../../shared/http/cursor.ts';
import { answer, problem, type Reply } from '../../shared/http/reply.ts';
import { worklist } from '../../shared/store/keys.ts';
import { readWorklist } from '../../shared/store/read/read-worklist.ts';
import type { Table } from '../../shared/store/table.ts';

/** Lists what an engraver is to make: name, specification and seal code, nothing else of the case (invariant 1). */
export const listSealOrders =
  ({ table }: { table: Table }) =>
  async (request: RequestOf<typeof route>): Promise<Reply> => {
    const { caller, params } = request;
    if (!caller.engravers.includes(params.engraver)) return problem('not-found');
    const partition = worklist.sealOrders(params.engraver);
    const paging = pagingOf(request, 'workKey', partition);
    if ('problem' in paging) return paging;
    const page = await readWorklist(table, partition, paging.wanted);
    const items = page.items.map((order) => ({ ...order, caseNumber: order.caseId, specification: sealSpecification }));
    return answer(200, { items, ...paging.nextOf(page) });
  };
