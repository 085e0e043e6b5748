import { ADMINISTRATOR } from '../administrator.ts';
import { type ControlRoute, createControl } from '../aws/control.ts';
import { type CounterSection, createCounters } from '../aws/counters.ts';
import { createAwsEndpoint, type Interceptor } from '../aws/endpoint.ts';
import { createFaults } from '../aws/faults/index.ts';
import { killCity } from '../aws/faults/kill.ts';
import { createJsonClient } from '../aws/json-client.ts';
import type { CorsRules } from '../aws/s3/cors.ts';
import { createS3Door } from '../aws/s3/door.ts';
import { objectRules } from '../aws/s3/index.ts';
import type { Keys } from '../aws/s3/signer.ts';
import type { AwsRequest, AwsService } from '../types.ts';
import type { EngineUrls } from './engines.ts';
import type { Stoppables } from './stoppables.ts';

export interface FrontOptions {
  port: number;
  engines: EngineUrls;
  /** Services answered in this process. */
  services: Record<string, AwsService>;
  /** The functions' access keys, by which calls are known and presigned requests verified. */
  keys: Keys;
  count: boolean;
  routes: Record<string, ControlRoute>;
  sections: Record<string, CounterSection>;
  onAnswered(request: AwsRequest): void;
  /** Decides what calls may do; absent where everything may. */
  authorize: Interceptor | undefined;
  /** Buckets whose objects stay as they were written. */
  lockedBuckets: ReadonlySet<string>;
  /** Which pages may call which bucket. */
  cors: CorsRules;
  parts: Stoppables;
}

/** Opens the one AWS endpoint, with counting, faults and the control API. */
export async function openFront(options: FrontOptions): Promise<void> {
  const { port, engines, services, count, routes, sections, onAnswered, authorize, lockedBuckets, cors, parts } =
    options;
  const keys = withAdministrator(options.keys);
  const counters = createCounters(sections);
  const dynamodb = createJsonClient(engines.dynamodb, 'dynamodb');
  parts.add({ stop: async () => dynamodb.stop() });
  const faults = createFaults({ dynamodb, kill: () => killCity(engines.pids) });
  const control = createControl({
    ...routes,
    ...faults.routes,
    'GET /counters': () => counters.snapshot(),
    'DELETE /counters': () => {
      counters.reset();
      return counters.snapshot();
    },
  });
  const { dynamodb: tables, objectsAndQueues } = engines;
  parts.add(
    await createAwsEndpoint({
      port,
      services,
      proxies: { dynamodb: tables, s3: objectsAndQueues, sns: objectsAndQueues, sqs: objectsAndQueues },
      callers: keys.callers,
      count,
      counters,
      now: keys.now,
      control,
      entrances: [createS3Door({ ...keys, cors })],
      interceptors: [...(authorize ? [authorize] : []), faults.interceptor, objectRules(lockedBuckets)],
      onAnswered,
    }),
  );
}

const withAdministrator = ({ callers, secrets, ...rest }: Keys): Keys => ({
  ...rest,
  callers: new Map([...callers, [ADMINISTRATOR.accessKeyId, ADMINISTRATOR.name]]),
  secrets: new Map([...secrets, [ADMINISTRATOR.accessKeyId, ADMINISTRATOR.secretAccessKey]]),
});
