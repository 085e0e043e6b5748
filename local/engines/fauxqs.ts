import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { buildApp } from 'fauxqs';
import { DEFAULT_PLACE } from '../place.ts';
import type { Stoppable } from '../types.ts';

type Stores = NonNullable<NonNullable<Parameters<typeof buildApp>[0]>['stores']>;

/** What we use of the modules that fauxqs does not export. */
interface Internals {
  SqsStore: new () => Stores['sqsStore'];
  SnsStore: new () => Stores['snsStore'];
  S3Store: new () => Stores['s3Store'];
  PersistenceManager: new (dataDir: string) => Persistence;
}
type Persistence = NonNullable<Stores['sqsStore']['persistence']>;

/** More than the endpoint in front lets through. */
const MAX_BODY_BYTES = 128 * 1024 * 1024;

/** The S3, SQS and SNS of the city. */
export interface ObjectAndQueueEngine extends Stoppable {
  url: string;
  /** Removes the objects of a bucket under a prefix that were written at a time (epoch ms) of which `isExpired` holds. */
  removeObjects(bucket: string, prefix: string, isExpired: (writtenAt: number) => boolean): void;
}

/**
 * Starts S3, SQS and SNS in this process, with their data in `dataDir/objects-and-queues`.
 * fauxqs' own `startFauxqs` listens on every interface; put together from its parts it listens on loopback only.
 */
export async function startObjectAndQueueEngine(options: {
  dataDir: string;
  region?: string;
  /** The time that objects are written at, epoch ms. */
  now?: () => number;
}): Promise<ObjectAndQueueEngine> {
  const internals = await loadInternals();
  const persistence = new internals.PersistenceManager(resolve(options.dataDir, 'objects-and-queues'));
  relaxSync(persistence);
  dateObjects(persistence, options.now ?? Date.now);
  const stores = loadStores(internals, persistence);
  const app = buildApp({ logger: false, defaultRegion: options.region ?? DEFAULT_PLACE.region, stores });
  takeLargeBodies(app);
  takeAnyType(app);
  app.addHook('preClose', async () => persistence.close());
  await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    removeObjects: (bucket, prefix, isExpired) => {
      const { objects } = stores.s3Store.listObjects(bucket, { prefix, maxKeys: Number.POSITIVE_INFINITY });
      const expired = objects.filter(({ lastModified }) => isExpired(lastModified.getTime()));
      for (const { key } of expired) stores.s3Store.deleteObject(bucket, key);
    },
    stop: async () => {
      await app.close();
    },
  };
}

async function loadInternals(): Promise<Internals> {
  const [sqs, sns, s3, persistence] = await Promise.all(
    ['sqs/sqsStore.js', 'sns/snsStore.js', 's3/s3Store.js', 'persistence.js'].map(
      (file) => import(new URL(file, import.meta.resolve('fauxqs')).href) as Promise<Partial<Internals>>,
    ),
  );
  return { ...sqs, ...sns, ...s3, ...persistence } as Internals;
}

/** Loads what was stored before the stores learn of their persistence, so that loading writes nothing back. */
function loadStores(internals: Internals, persistence: Persistence): Stores {
  const stores: Stores = {
    sqsStore: new internals.SqsStore(),
    snsStore: new internals.SnsStore(),
    s3Store: new internals.S3Store(),
  };
  persistence.load(stores.sqsStore, stores.snsStore, stores.s3Store);
  for (const queue of stores.sqsStore.allQueues()) queue.persistence = persistence;
  stores.sqsStore.persistence = persistence;
  stores.snsStore.persistence = persistence;
  stores.s3Store.persistence = persistence;
  return stores;
}

/** A killed process loses nothing in WAL mode either way; an fsync for every message would stop this whole process. */
function relaxSync(persistence: Persistence): void {
  const { db } = persistence as unknown as { db: { exec(sql: string): void } };
  db.exec('PRAGMA synchronous = NORMAL');
}

/** fauxqs dates objects by the machine's clock, and hands each over here before it is written, shown or kept in memory. */
function dateObjects(persistence: Persistence, now: () => number): void {
  const write = persistence.upsertObject.bind(persistence);
  persistence.upsertObject = (bucket, object) => {
    object.lastModified = new Date(now());
    write(bucket, object);
  };
}

/** fauxqs takes 11 MB at most; how much is allowed is for the endpoint in front to say. */
function takeLargeBodies(app: ReturnType<typeof buildApp>): void {
  app.removeContentTypeParser('*');
  app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: MAX_BODY_BYTES }, (_request, body, done) =>
    done(null, body),
  );
}

/** fauxqs would parse what is PUT by its type, which is the object's own: a form, or a type that it does not know. */
function takeAnyType(app: ReturnType<typeof buildApp>): void {
  const types = new WeakMap<object, string>();
  app.addHook('onRequest', (request, _reply, done) => {
    const type = request.headers['content-type'];
    if (request.method === 'PUT' && type !== undefined) {
      types.set(request, type);
      request.headers['content-type'] = 'application/octet-stream';
    }
    done();
  });
  app.addHook('preHandler', (request, _reply, done) => {
    const type = types.get(request);
    if (type !== undefined) request.headers['content-type'] = type;
    done();
  });
}
