import { type Clock, instant } from '../../shared/clock.ts';
import { numberPointer } from '../../shared/consents/named-as.ts';
import type { readSupervisionOrder as route } from '../../shared/contract/routes/supervision.ts';
import { kindOf } from '../../shared/domain/form/kind-of.ts';
import { maskCitizenId } from '../../shared/domain/identifiers/masking.ts';
import { isOverdue, orderConclusions, orderReasons } from '../../shared/domain/supervision/order.ts';
import type { RequestOf } from '../../shared/http/api.ts';
import { answer, problem, type Reply } from '../../shared/http/reply.ts';
import type { OrderItem } from '../../shared/store/items/order.ts';
import { readForSupervisor } from '../../shared/store/read/read-for-supervisor.ts';
import { readShownState } from '../../shared/store/read/shown-state.ts';
import type { Table } from '../../shared/store/table.ts';
import type { Vault } from '../../shared/vault/vault.ts';
import { placeOf } from './order-number.ts';

interface Deps {
  table: Table;
  clock: Clock;
  vault: Vault;
}

const shownDenial = async ({ vault }: Deps, { caseId, denial }: OrderItem) => {
  if (denial === undefined) return undefined;
  const { by, citizenId: sealed, ...told } = denial;
  const citizenId = await vault.openText({ caseId, pointer: numberPointer(denial.entries) }, sealed);
  return { ...told, citizenId: maskCitizenId(citizenId), ...(denial.via === 'paper' && { clerk: by }) };
};

/** Shows a supervisor all of a supervision order, once the look is in the access log of its case. */
export const readSupervisionOrder =
  (deps: Deps) =>
  async ({ caller, params, route: id }: RequestOf<typeof route>): Promise<Reply> => {
    const now = instant(deps.clock);
    const found = await readForSupervisor(deps.table, caller, { route: id, ...placeOf(params.order) }, now);
    if (found === undefined) return problem('not-found');
    const { order, case: current } = found;
    const { companyName, form } = current;
    return answer(200, {
      ...order,
      ...{ order: params.order, caseNumber: current.caseId, overdue: isOverdue(order, now) },
      case: { state: await readShownState(deps.table, current), companyName, kind: kindOf(form) },
      ...{ reasonText: orderReasons[order.reason], denial: await shownDenial(deps, order) },
      conclusionText: order.conclusion && orderConclusions[order.conclusion],
    });
  };
