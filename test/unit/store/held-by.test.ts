import { describe, expect, test } from 'vitest';
import type { Actor } from '../../../shared/store/event.ts';
import type { Table } from '../../../shared/store/table.ts';
import { decideReview } from '../../../shared/store/transitions/decide-review.ts';
import { editDraft } from '../../../shared/store/transitions/edit-draft.ts';
import { moveParcel } from '../../../shared/store/transitions/move-parcel.ts';
import { submitCase } from '../../../shared/store/transitions/submit-case.ts';
import { supplementCase } from '../../../shared/store/transitions/supplement-case.ts';
import { withdrawCase } from '../../../shared/store/transitions/withdraw-case.ts';
import { aCase, aParcel, aReview, at, caseId, form, name, named, reserved, sealedForm } from './items.ts';
import { transactionOf } from './recorder.ts';

const applicant: Actor = { kind: 'applicant', id: 'applicant-1' };
const open = aReview('state-tax', 'open');
const decision = { state: 'approved', digest: open.digest, at } as const;
const conditionOn = async (key: string, change: (table: Table) => Promise<unknown>): Promise<string> =>
  (await transactionOf(change)).find((write) => write.key.endsWith(key))?.condition ?? '';

describe('the write asks again for whom it is:', () => {
  test.each<[string, (table: Table) => Promise<unknown>]>([
    ['edit', (t) => editDraft(t, applicant, caseId, aCase('draft'), { form: sealedForm, at, expiresAt: at })],
    [
      'submit',
      (t) =>
        submitCase(t, applicant, aCase('draft'), {
          kind: form.kind,
          registrar: form.registrar,
          at,
          name: reserved,
          needed: [],
          named,
        }),
    ],
    [
      'supplement',
      (t) =>
        supplementCase(t, applicant, aCase('reviewing'), [open], {
          form,
          sealed: sealedForm,
          files: [],
          named,
          companyName: name,
          at,
        }),
    ],
    ['withdraw', (t) => withdrawCase(t, applicant, aCase('reviewing'), [open], at)],
  ])('%s: the case is still the applicant’s', async (_what, change) =>
    expect(await conditionOn('A#CASE', change)).toContain('owner = "applicant-1"'),
  );

  test.each(['agency', 'officer'] as const)(
    'decide: the review is of the office that the %s acts for',
    async (kind) => {
      const of = (office?: string) => ({ kind, id: 'state-tax', ...(office && { office }) });
      const condition = (office?: string) =>
        conditionOn('A#REVIEW#state-tax', (t) => decideReview(t, of(office), open, decision));
      expect(await condition('state-tax-440604')).toContain('office = "state-tax-440604"');
      expect(await condition()).toContain('office = ""');
    },
  );

  test('collect: the parcel waits at the hall of the clerk', async () => {
    const clerk: Actor = { kind: 'hall', id: 'clerk-1', office: 'hall-440604' };
    const condition = await conditionOn('PARCEL', (t) => moveParcel(t, clerk, aParcel('waiting'), 'delivered', at));
    expect(condition).toContain('hall = "hall-440604"');
  });

  test('the courier and the service itself are bound by state and version', async () => {
    const courier: Actor = { kind: 'courier', id: 'courier' };
    const condition = await conditionOn('PARCEL', (t) => moveParcel(t, courier, aParcel('booked'), 'delivered', at));
    expect(condition).not.toMatch(/hall|owner|office/);
  });
});
