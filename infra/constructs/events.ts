import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import {
  EventSourceMapping,
  FilterCriteria,
  FilterRule,
  type Function as Lambda,
  StartingPosition,
} from 'aws-cdk-lib/aws-lambda';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { keptDays } from '../../shared/domain/retention/retention.ts';
import type { Data } from './data.ts';
import type { Functions } from './functions.ts';
import type { PartnerCalls } from './partner-calls.ts';

/** The events of cases that partners are told of. */
const toldTypes = [
  'case-accepted',
  'review-sent-back',
  'case-closed',
  'batch-released',
  'parcel-booked',
  'parcel-rebooked',
];

/**
 * What runs by itself: the sweeper, the nightly signature, the rule on failed executions, the stream of events; each with a dead-letter queue. A rule
 * is done once Lambda has taken its event, so what the function then fails at goes to the queue by Lambda's own destination.
 */
export class Events extends Construct {
  readonly deadLetters: Queue[] = [];

  constructor(scope: Construct, data: Data, calls: PartnerCalls, functions: Functions, stateMachineArn: string) {
    super(scope, 'Events');
    this.#sweepEveryMinute(functions);
    this.#signEveryNight(functions);
    this.#recordFailures(functions, stateMachineArn);
    this.#readStream(
      'EventsOfCases',
      data,
      functions.byName['publish-events'],
      this.#deadLetterQueue('StreamDeadLetters'),
    );
    this.#readStream(
      'NoticesOfCases',
      data,
      functions.byName['notify-partners'],
      this.#deadLetterQueue('NoticeDeadLetters'),
      toldTypes,
    );
    this.#deliverCalls(calls, functions);
  }

  #deadLetterQueue(id: string): Queue {
    const queue = new Queue(this, id, {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(keptDays('deadLetters')),
    });
    this.deadLetters.push(queue);
    return queue;
  }

  #sweepEveryMinute({ byName }: Functions): void {
    const deadLetterQueue = this.#deadLetterQueue('SweepDeadLetters');
    // A run that fails is not repeated: the next one is a minute away.
    byName.sweep.configureAsyncInvoke({ retryAttempts: 0, onFailure: new SqsDestination(deadLetterQueue) });
    const target = new LambdaFunction(byName.sweep, { deadLetterQueue, retryAttempts: 0 });
    new Rule(this, 'SweepEveryMinute', { schedule: Schedule.rate(Duration.minutes(1)), targets: [target] });
  }

  #signEveryNight({ byName }: Functions): void {
    const deadLetterQueue = this.#deadLetterQueue('DailyHeadDeadLetters');
    byName['sign-daily-heads'].configureAsyncInvoke({ onFailure: new SqsDestination(deadLetterQueue) });
    const target = new LambdaFunction(byName['sign-daily-heads'], { deadLetterQueue });
    // 00:30 in Shanghai, which has no summer time.
    new Rule(this, 'SignEveryNight', { schedule: Schedule.cron({ hour: '16', minute: '30' }), targets: [target] });
  }

  #recordFailures({ byName }: Functions, stateMachineArn: string): void {
    const deadLetterQueue = this.#deadLetterQueue('FailureDeadLetters');
    byName['record-failure'].configureAsyncInvoke({ onFailure: new SqsDestination(deadLetterQueue) });
    new Rule(this, 'ExecutionFailed', {
      eventPattern: {
        source: ['aws.states'],
        detailType: ['Step Functions Execution Status Change'],
        detail: { stateMachineArn: [stateMachineArn], status: ['FAILED', 'TIMED_OUT', 'ABORTED'] },
      },
      targets: [new LambdaFunction(byName['record-failure'], { deadLetterQueue })],
    });
  }

  /** Calls are made when the queue names them, and every minute whatever is due. */
  #deliverCalls({ queue, deadLetters }: PartnerCalls, { byName }: Functions): void {
    const target = byName['deliver-webhooks'];
    this.deadLetters.push(deadLetters);
    const actions = ['ChangeMessageVisibility', 'DeleteMessage', 'GetQueueAttributes', 'ReceiveMessage'];
    target.addToRolePolicy(
      new PolicyStatement({ actions: actions.map((action) => `sqs:${action}`), resources: [queue.queueArn] }),
    );
    new EventSourceMapping(this, 'CallsThatAreDue', { target, eventSourceArn: queue.queueArn, batchSize: 10 });
    const deadLetterQueue = this.#deadLetterQueue('DeliveryDeadLetters');
    // A run that fails is not repeated: the next one is a minute away.
    target.configureAsyncInvoke({ retryAttempts: 0, onFailure: new SqsDestination(deadLetterQueue) });
    const everyMinute = new LambdaFunction(target, { deadLetterQueue, retryAttempts: 0 });
    new Rule(this, 'DeliverEveryMinute', { schedule: Schedule.rate(Duration.minutes(1)), targets: [everyMinute] });
  }

  /**
   * Hands the events of cases to a function, in order: all of them, or those of some types. The stream is encrypted with the key of
   * the table, which both readers may use already: one works on the table, the other on a topic under the same key.
   */
  #readStream(id: string, { table }: Data, target: Lambda, deadLetters: Queue, types?: readonly string[]): void {
    const eventSourceArn = table.tableStreamArn;
    if (eventSourceArn === undefined) throw new Error('the table has no stream');
    const actions = ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'];
    target.addToRolePolicy(
      new PolicyStatement({ actions: actions.map((action) => `dynamodb:${action}`), resources: [eventSourceArn] }),
    );
    new EventSourceMapping(this, id, {
      target,
      eventSourceArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 100,
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      retryAttempts: 20,
      maxRecordAge: Duration.hours(12),
      onFailure: new SqsDlq(deadLetters),
      filters: [
        FilterCriteria.filter({
          eventName: FilterRule.isEqual('INSERT'),
          dynamodb: {
            NewImage: {
              entity: { S: FilterRule.isEqual('event') },
              ...(types && { type: { S: FilterRule.or(...types) } }),
            },
          },
        }),
      ],
    });
  }
}
