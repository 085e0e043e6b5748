import type { SFNClient } from '@aws-sdk/client-sfn';
import { type Clock, instant } from '../../shared/clock.ts';
import type { engraverWebhook as route } from '../../shared/contract/routes/partners.ts';
import { EngraverEvent } from '../../shared/contract/schemas/partners.ts';
import type { RequestOf } from '../../shared/http/api.ts';
import { answer, problem, type Reply } from '../../shared/http/reply.ts';
import { signedEvent } from '../../shared/http/signed-webhook.ts';
import type { Log } from '../../shared/log.ts';
import { raced, untilCommitted } from '../../shared/store/race.ts';
import { readSeal } from '../../shared/store/read/read-parts.ts';
import type { Table } from '../../shared/store/table.ts';
import { finishSeal } from '../../shared/store/transitions/finish-seal.ts';
import { afterCommit, signalSeal } from '../../shared/workflow/signal.ts';

interface Deps {
  table: Table;
  clock: Clock;
  log: Log;
  workflow: SFNClient;
  secret: () => Promise<string>;
}

/** Records that a seal is engraved; told twice, it is recorded once. */
export const engraverWebhook =
  ({ table, clock, log, workflow, secret }: Deps) =>
  async ({ event }: RequestOf<typeof route>): Promise<Reply> => {
    const signed = await signedEvent(event, EngraverEvent, secret);
    if ('problem' in signed) return signed;
    return untilCommitted(async () => {
      const seal = await readSeal(table, signed.event.data.caseNumber);
      if (seal === undefined) return problem('not-found');
      if (seal.state === 'engraved') return answer(204, null);
      const written = await finishSeal(table, { kind: 'engraver', id: seal.engraver }, seal, instant(clock));
      if (written.outcome === 'rejected') return raced;
      const engraved = { ...seal, state: 'engraved' as const, version: seal.version + 1 };
      await afterCommit(log, seal.caseId, () => signalSeal({ table, workflow }, engraved));
      return answer(204, null);
    });
  };
