import type { SFNClient } from '@aws-sdk/client-sfn';
import { type Clock, instant } from '../../shared/clock.ts';
import { outlineOf } from '../../shared/domain/form/index.ts';
import { collectionMs } from '../../shared/domain/lifecycle/limits.ts';
import { parcelKey } from '../../shared/store/keys.ts';
import { readWholeCase } from '../../shared/store/read/read-case.ts';
import type { Table } from '../../shared/store/table.ts';
import type { Bell } from '../../shared/store/transitions/attach-token.ts';
import { awaitCollection } from '../../shared/store/transitions/await-collection.ts';
import { hangBell } from '../../shared/workflow/hang-bell.ts';

interface Deps {
  table: Table;
  clock: Clock;
  workflow: SFNClient;
}

/** Puts the batch into its hall's worklist, once; where it waits already, hangs the new bell on it. */
export const waitForCollection =
  ({ table, clock, workflow }: Deps) =>
  async ({ caseId, ...bell }: Bell & { caseId: string }): Promise<void> => {
    const { delivery } = outlineOf((await readWholeCase(table, caseId)).case.form);
    if (delivery.method !== 'pick-up') throw new Error(`the batch is delivered by ${delivery.method}, not collected`);
    const until = new Date(clock.now() + collectionMs).toISOString();
    const waiting = { hall: delivery.hall, until, at: instant(clock) };
    const written = await awaitCollection(table, caseId, bell, waiting);
    if (written.outcome === 'rejected') await hangBell({ table, workflow }, parcelKey(caseId), bell, ['waiting']);
  };
