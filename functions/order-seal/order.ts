import type { SFNClient } from '@aws-sdk/client-sfn';
import { type Clock, instant } from '../../shared/clock.ts';
import { outlineOf } from '../../shared/domain/form/index.ts';
import { displayName } from '../../shared/domain/lifecycle/display-name.ts';
import { sealKey } from '../../shared/store/keys.ts';
import type { FullDossier } from '../../shared/store/read/dossier.ts';
import { readWholeCase } from '../../shared/store/read/read-case.ts';
import type { Table } from '../../shared/store/table.ts';
import type { Bell } from '../../shared/store/transitions/attach-token.ts';
import { orderSeal, type SealOrder } from '../../shared/store/transitions/order-seal.ts';
import { ringDone } from '../../shared/workflow/bell.ts';
import { hangBell } from '../../shared/workflow/hang-bell.ts';

interface Deps {
  table: Table;
  clock: Clock;
  workflow: SFNClient;
}

/** What is to be engraved; undefined where the form wants no seal. */
const orderOf = ({ case: current, numbers }: FullDossier, at: string): SealOrder | undefined => {
  const form = outlineOf(current.form);
  const { companySeal } = form.seals;
  if (!companySeal.wanted) return undefined;
  const sealCode = numbers?.['seal-code'];
  if (sealCode === undefined) throw new Error('a seal is wanted, but no seal code has been assigned');
  const { engraver, material } = companySeal;
  return { engraver, material, companyName: displayName(form), sealCode, at };
};

/** Orders the seal once; where the order stands already, hangs the new bell on it. */
export const order =
  ({ table, clock, workflow }: Deps) =>
  async ({ caseId, ...bell }: Bell & { caseId: string }): Promise<void> => {
    const wanted = orderOf(await readWholeCase(table, caseId), instant(clock));
    if (wanted === undefined) {
      await ringDone(workflow, bell.taskToken);
      return;
    }
    const written = await orderSeal(table, caseId, bell, wanted);
    if (written.outcome === 'rejected') await hangBell({ table, workflow }, sealKey(caseId), bell, ['ordered']);
  };
