import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import {
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import { Key } from 'aws-cdk-lib/aws-kms';
import { BlockPublicAccess, Bucket, BucketEncryption, type IBucket, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { keptDays } from '../../shared/domain/retention/retention.ts';

const string = (name: string) => ({ name, type: AttributeType.STRING });

/** What the worklists and lists show of an item without reading it; never anything of the form. */
const ownerShows = ['caseId', 'state', 'companyName', 'createdAt', 'updatedAt'];
const workShows = [
  'caseId',
  'entity',
  'item',
  'order',
  'reason',
  'stopped',
  'conclusion',
  'state',
  'openedAt',
  'dueAt',
  'dueProvisional',
  'companyName',
  'sealCode',
  'material',
  'orderedAt',
  'bookedAt',
  'trackingNumber',
  'failedAt',
  'failure',
  'attempt',
];

/** The one table, the archive, and the key that encrypts both. */
export class Data extends Construct {
  readonly key: Key;
  readonly table: Table;
  readonly archive: Bucket;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.key = new Key(this, 'Key', { enableKeyRotation: true, removalPolicy: RemovalPolicy.RETAIN });
    this.table = this.#table();
    this.archive = this.#archive();
  }

  // Not TableV2: with a key of its own it cannot be rendered without naming a region.
  #table(): Table {
    const table = new Table(this, 'Table', {
      partitionKey: string('pk'),
      sortKey: string('sk'),
      billingMode: BillingMode.PAY_PER_REQUEST,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: this.key,
      // Of kept answers and counts of requests; epoch seconds.
      timeToLiveAttribute: 'ttl',
      stream: StreamViewType.NEW_IMAGE,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.#addIndex(table, 'owner', ['ownerKey', 'ownerSort'], ownerShows);
    this.#addIndex(table, 'work', ['workKey', 'workDue'], workShows);
    return table;
  }

  #addIndex(table: Table, indexName: string, [key, sort]: [string, string], shows: string[]): void {
    table.addGlobalSecondaryIndex({
      indexName,
      partitionKey: string(key),
      sortKey: string(sort),
      projectionType: ProjectionType.INCLUDE,
      nonKeyAttributes: shows,
    });
  }

  #archive(): Bucket {
    const common = {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      removalPolicy: RemovalPolicy.RETAIN,
    };
    const log = new Bucket(this, 'ArchiveLog', {
      ...common,
      encryption: BucketEncryption.S3_MANAGED,
      lifecycleRules: [{ expiration: Duration.days(keptDays('logs')) }],
    });
    return new Bucket(this, 'Archive', {
      ...common,
      encryption: BucketEncryption.KMS,
      encryptionKey: this.key,
      bucketKeyEnabled: true,
      versioned: true,
      // The CDK's own types do not agree under `exactOptionalPropertyTypes`.
      serverAccessLogsBucket: log as IBucket & Bucket,
    });
  }
}
