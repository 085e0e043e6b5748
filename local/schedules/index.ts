import { randomUUID } from 'node:crypto';
import { createJsonClient } from '../aws/json-client.ts';
import { jsonService } from '../aws/service-error.ts';
import { arnIn, DEFAULT_PLACE, type Place } from '../place.ts';
import type {
  AwsService,
  BusEvent,
  CityClock,
  EventBus,
  FunctionInvoker,
  JsonObject,
  Resource,
  Stoppable,
} from '../types.ts';
import { createDeliverer } from './deliver.ts';
import { openDeliveryStore } from './delivery-store.ts';
import { eventTime, putEventsOperation } from './put-events.ts';
import { type Rule, readRule } from './rule.ts';
import { startTimetable } from './timetable.ts';

/** What the rules of a stack need of the city. */
export interface EventBridgeOptions {
  /** AWS::Events::Rule and AWS::Scheduler::Schedule resources, intrinsics resolved. */
  rules: readonly Resource[];
  invoker: FunctionInvoker;
  clock: CityClock;
  dataDir: string;
  /** The queue engine, for dead letters. */
  sqsUrl: string;
  place?: Place;
  onError: (message: string) => void;
}

/** The default bus with its rules, and all schedules. */
export interface EventBridge extends EventBus, Stoppable {
  /** PutEvents. */
  service: AwsService;
  /** Fires a rule that has a schedule, now; resolves once its targets have been invoked. Throws for an unknown name. */
  fire(nameOrLogicalId: string): Promise<void>;
  /** Starts firing and goes on with undelivered events; to be called once functions can be invoked. */
  start(): void;
  /** Whether nothing is being delivered. */
  idle(): boolean;
}

/** Reads the rules (throws for what it does not know) and opens their store. An event that was put survives a kill. */
export function createEventBridge(options: EventBridgeOptions): EventBridge {
  const place = options.place ?? DEFAULT_PLACE;
  const rules = options.rules.map((rule) => readRule(rule, place)).filter((rule) => rule !== undefined);
  const store = openDeliveryStore(options.dataDir);
  const queues = createJsonClient(options.sqsUrl, 'sqs', place.region);
  const sendToQueue = async (arn: string, MessageBody: string): Promise<void> => {
    const [account, name] = arn.split(':').slice(4);
    await queues.call('AmazonSQS.SendMessage', { QueueUrl: `http://queue/${account}/${name}`, MessageBody });
  };
  const deliverer = createDeliverer({ ...options, rules, store, sendToQueue });

  const put = (event: BusEvent): string => {
    const id = randomUUID();
    const full: JsonObject = { version: '0', id, ...event };
    for (const rule of rules) if (rule.matches?.(full)) void acceptAll(rule, full);
    return id;
  };
  const acceptAll = (rule: Rule, event: JsonObject): Promise<unknown> =>
    Promise.all(rule.targets.map((target) => deliverer.accept(rule, target, target.input(event))));
  const fire = (rule: Rule): Promise<unknown> => acceptAll(rule, scheduledEvent(rule, place, options.clock));
  let stopTimetable = (): void => undefined;
  return {
    put: (event) => void put(event),
    service: jsonService('EventBridge', { PutEvents: putEventsOperation(put, place, options.clock) }),
    fire: async (name) => {
      const rule = rules.find((one) => one.next && (one.name === name || one.logicalId === name));
      if (!rule) throw new Error(`There is no schedule ${name}`);
      await fire(rule);
    },
    start: () => {
      deliverer.recover();
      stopTimetable = startTimetable(rules, options.clock, store, (rule) => void fire(rule));
    },
    idle: () => deliverer.idle(),
    stop: async () => {
      stopTimetable();
      deliverer.stop();
      queues.stop();
      store.close();
    },
  };
}

function scheduledEvent(rule: Rule, place: Place, clock: CityClock): JsonObject {
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': 'Scheduled Event',
    source: 'aws.events',
    account: place.account,
    time: eventTime(clock.now()),
    region: place.region,
    resources: [arnIn(place, 'events', `rule/${rule.name}`)],
    detail: {},
  };
}
