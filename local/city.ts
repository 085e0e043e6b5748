import { cityRoutes } from './city/control-routes.ts';
import { untilDrained } from './city/drained.ts';
import { startEngines } from './city/engines.ts';
import { eventRoutes, openEvents } from './city/events.ts';
import { openFront } from './city/front.ts';
import { createFunctions, functionsSection, physicalFunctionName } from './city/functions.ts';
import { openPolicies } from './city/iam.ts';
import { provisionKeys, provisionParameters } from './city/keys.ts';
import { lockDirectory } from './city/lock.ts';
import { log } from './city/log.ts';
import { openStateMachines, statesSection } from './city/machines.ts';
import { openGateway } from './city/open-gateway.ts';
import { openConfiguredStack, urlsOf } from './city/open-stack.ts';
import { choosePorts } from './city/ports.ts';
import { provisionStorage } from './city/provision.ts';
import { createStoppables, type Stoppables } from './city/stoppables.ts';
import type { ReadyLine } from './client.ts';
import { createClock } from './clock/clock.ts';
import type { CityConfig } from './config.ts';
import { bucketCors, lockedBuckets } from './engines/provision/bucket.ts';
import { readExpirations } from './engines/provision/lifecycle.ts';
import { startIssuer } from './identity/issuer.ts';
import { startExpiry } from './schedules/expiry.ts';
import { type EventSources, startEventSources } from './streams/index.ts';
import type { FunctionInvoker, Stoppable } from './types.ts';

/** A city in this process. */
export interface RunningCity extends Stoppable {
  ready: ReadyLine;
  /** Loads every function once, in the background, so that no first request waits for it. */
  prewarm(): Promise<void>;
}

/**
 * Boots the stack of a cloud assembly on this machine: engines, storage, functions, state machines, event sources, API.
 * `onFatal` is called when an engine dies under it.
 */
export async function startCity(config: CityConfig, onFatal: (reason: string) => void): Promise<RunningCity> {
  const parts = createStoppables();
  try {
    const lock = lockDirectory(config.dataDir);
    parts.add({ stop: async () => lock.release() });
    return await boot(config, parts, onFatal);
  } catch (error) {
    await parts.stop();
    throw error;
  }
}

async function boot(config: CityConfig, parts: Stoppables, onFatal: (reason: string) => void): Promise<RunningCity> {
  const { dataDir, region } = config;
  const ports = await choosePorts(dataDir, config.ports);
  const urls = urlsOf(ports, config);
  const stack = openConfiguredStack(config, urls);
  const clock = parts.add(createClock({ dataDir }));
  const seed = config.identity;
  const [engines] = await Promise.all([
    startEngines({ dataDir, region, clock, parts, onExit: onFatal }),
    seed && startIssuer({ port: ports.issuer, dataDir, seed, clock }).then(parts.add),
  ]);
  const { dynamodb: ddbUrl, objectsAndQueues: sqsUrl } = engines;
  const kms = provisionKeys(stack, dataDir);
  await provisionStorage(stack, engines, urls.awsUrl);
  const buckets = stack.resources('AWS::S3::Bucket');
  const expirations = readExpirations(buckets, stack.place);
  parts.add(startExpiry({ expirations, clock, remove: engines.removeObjects }));
  const ssm = provisionParameters(stack, config);

  // The state machines need the guard, and the guard needs to know whose a token is.
  const iam = openPolicies(stack, {
    enabled: config.iam,
    kms,
    machineOfToken: (token) => states.machineOfToken(token),
  });
  const guarded = (invoker: FunctionInvoker): FunctionInvoker => iam?.guard(invoker) ?? invoker;
  const { lambda, events: eventInvoker } = createFunctions({
    config,
    stack,
    clock,
    awsUrl: urls.awsUrl,
    sqsUrl,
    parts,
  });
  const events = parts.add(openEvents({ stack, dataDir, invoker: guarded(eventInvoker), clock, sqsUrl }));
  const states = parts.add(openStateMachines(stack, { dataDir, invoker: guarded(lambda), bus: events, clock }));
  let sources: EventSources | undefined;
  const drained = (timeoutMs: number): Promise<boolean> => untilDrained(sources, events, timeoutMs);
  const functionName = (idOrName: string): string => physicalFunctionName(stack, idOrName);
  await openFront({
    port: ports.aws,
    engines,
    services: { kms: kms.service, ssm, states: states.service, events: events.service },
    keys: { callers: lambda.callers, secrets: lambda.secrets, region, now: clock.now },
    count: config.count,
    routes: {
      ...cityRoutes({ clock, invoker: lambda, functionName, drained }),
      ...eventRoutes(events),
      ...iam?.routes,
    },
    authorize: iam?.interceptor,
    lockedBuckets: lockedBuckets(buckets, stack.place),
    cors: bucketCors(buckets, stack.place),
    sections: { states: statesSection(states), functions: functionsSection(lambda) },
    onAnswered: ({ service }) => {
      if (service === 'dynamodb') sources?.wake();
    },
    parts,
  });
  // From here on functions can be called: what was left undone goes on.
  const mappings = stack.resources('AWS::Lambda::EventSourceMapping');
  const onError = (message: string): void => log('warn', message);
  sources = parts.add(
    startEventSources({ mappings, invoker: lambda, ddbUrl, sqsUrl, dataDir, place: stack.place, onError }),
  );
  await states.recover();
  events.start();
  await openGateway({ stack, port: ports.api, invoker: guarded(lambda), clock, parts });
  const controlUrl = `${urls.awsUrl}/_local`;
  const ready: ReadyLine = { ready: true, ...urls, controlUrl, pid: process.pid, dataDir, outputs: stack.outputs() };
  return { ready, prewarm: lambda.prewarm, stop: parts.stop };
}
