import { instant } from '../../shared/clock.ts';
import type { unmaskFields as route } from '../../shared/contract/routes/agency.ts';
import type { ItemOf } from '../../shared/domain/catalogue/procedure.ts';
import type { SealedForm } from '../../shared/domain/personal/sealed-form.ts';
import { maskedLeaves } from '../../shared/domain/personal/unmasking.ts';
import type { RequestOf } from '../../shared/http/api.ts';
import { answer, type FieldError, problem, type Reply } from '../../shared/http/reply.ts';
import { readForReviewer } from '../../shared/store/read/read-for-reviewer.ts';
import type { Deps } from './deps.ts';

/** The pointers at which the item sees nothing that would be masked; undefined where there is none of these. */
const notMasked = (item: ItemOf, form: SealedForm, pointers: readonly string[]): FieldError[] | undefined => {
  const known = new Set(maskedLeaves(item, form).map(({ pointer }) => pointer));
  const unknown = pointers.flatMap((pointer, at) => (known.has(pointer) ? [] : [at]));
  if (unknown.length === 0) return undefined;
  return unknown.map((at) => ({ pointer: `/pointers/${at}`, code: 'personal.not-masked-here' }));
};

/**
 * Shows identity numbers and phones in the clear to an officer who says why: exactly the fields that were named, and all of them or
 * none. Who has seen which and for what is in the access log before they are answered.
 */
export const unmaskFields =
  ({ table, clock, vault }: Deps) =>
  async ({ caller, params, body, route: id }: RequestOf<typeof route>): Promise<Reply> => {
    const { item } = params;
    const pointers = [...new Set(body.pointers)];
    const asked = { route: id, item, reason: body.reason, pointers };
    const refuse = (form: SealedForm, seeing: ItemOf) => notMasked(seeing, form, body.pointers);
    const opened = await readForReviewer(table, caller, params.caseNumber, asked, instant(clock), refuse);
    if (opened.outcome === 'not-found') return problem('not-found');
    if (opened.outcome === 'refused') return problem('invalid-request', opened.why);
    const form = await vault.open(opened.review.caseId, opened.form);
    const fields = maskedLeaves(opened.item, form).filter(({ pointer }) => pointers.includes(pointer));
    return answer(200, { caseNumber: opened.review.caseId, item, fields });
  };
