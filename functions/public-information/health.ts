import { type Clock, instant } from '../../shared/clock.ts';
import { answer, type Reply } from '../../shared/http/reply.ts';

/** Says that the service answers. It reads and writes nothing, so that asking often does no harm. */
export const readHealth =
  ({ clock }: { clock: Clock }) =>
  async (): Promise<Reply> =>
    answer(200, { status: 'ok', time: instant(clock) });
