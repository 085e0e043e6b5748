import type { SFNClient } from '@aws-sdk/client-sfn';
import { type Clock, instant } from '../../shared/clock.ts';
import type { engraverWebhook as route } from '../../shared/contract/routes/partners.ts';
import { EngraverEvent } from '../../shared/contract/schemas/partners.ts';
import { engravers } from '../../shared/domain/catalogue/places.ts';
import type { RequestOf } from '../../shared/http/api.ts';
import { receivedBefore } from '../../shared/http/received-before.ts';
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
  /** The keys of an engraver of the catalogue; '' for one that has none. */
  keysOf: (engraver: string) => Promise<string>;
}

const isEngraver = (code: string): boolean => engravers.some((one) => one.code === code);

/** Records that a seal is engraved, told by the engraver that it was ordered from; told twice, it is recorded once. */
export const engraverWebhook =
  ({ table, clock, log, workflow, keysOf }: Deps) =>
  async ({ event, params }: RequestOf<typeof route>): Promise<Reply> => {
    const partner = params.engraver;
    const keys = async () => (isEngraver(partner) ? keysOf(partner) : '');
    const signed = await signedEvent(event, EngraverEvent, { partner, keys, clock });
    if ('problem' in signed) return signed;
    return untilCommitted(async () => {
      const before = await receivedBefore(table, signed.receipt);
      if (before) return before;
      const seal = await readSeal(table, signed.event.data.caseNumber);
      if (seal?.engraver !== partner) return problem('not-found');
      if (seal.state === 'engraved') return answer(204, null);
      const actor = { kind: 'engraver', id: partner } as const;
      const written = await finishSeal(table, actor, seal, instant(clock), signed.receipt);
      if (written.outcome === 'rejected') return raced;
      const engraved = { ...seal, state: 'engraved' as const, version: seal.version + 1 };
      await afterCommit(log, seal.caseId, () => signalSeal({ table, workflow }, engraved));
      return answer(204, null);
    });
  };
