import type { Clock } from '../../shared/clock.ts';
import type { Log } from '../../shared/log.ts';
import type { CallQueue } from '../../shared/partners/call-queue.ts';
import type { SecretBox } from '../../shared/partners/secret-box.ts';
import type { Table } from '../../shared/store/table.ts';
import type { Network } from '../../shared/webhooks/networks.ts';
import type { newKey } from '../../shared/webhooks/new-key.ts';
import type { Resolve } from '../../shared/webhooks/target.ts';

export interface Deps {
  table: Table;
  clock: Clock;
  log: Log;
  calls: CallQueue;
  box: SecretBox;
  newKey: typeof newKey;
  /** Makes the id of a message that nothing has called for. */
  newMessageId: () => string;
  allowed: readonly Network[];
  resolve: Resolve;
}
