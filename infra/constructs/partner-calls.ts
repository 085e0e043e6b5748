import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { keptDays } from '../../shared/domain/retention/retention.ts';

/** What calls of partners need: the key that their secrets are closed with, and the queue that says which calls are due. */
export class PartnerCalls extends Construct {
  readonly key: Key;
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.key = new Key(this, 'Key', {
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
      description: "Closes the webhook secrets of agencies' endpoints",
    });
    const common = {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(keptDays('deadLetters')),
    };
    this.deadLetters = new Queue(this, 'CallDeadLetters', common);
    this.queue = new Queue(this, 'Calls', {
      ...common,
      // Longer than the function can run: a message in its hands is in nobody else's.
      visibilityTimeout: Duration.seconds(60),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: 5 },
    });
  }
}
