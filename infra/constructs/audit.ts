import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type IBucket,
  ObjectLockRetention,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { keptDays } from '../../shared/domain/retention/retention.ts';

/** Where the signed heads of days go, out of everybody's reach, and the key that signs them and nothing else. */
export class Audit extends Construct {
  readonly key: Key;
  readonly dailyHeads: Bucket;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.key = new Key(this, 'Key', {
      keySpec: KeySpec.ECC_NIST_P256,
      keyUsage: KeyUsage.SIGN_VERIFY,
      removalPolicy: RemovalPolicy.RETAIN,
      description: '审计签章: signs the daily heads of the audit',
    });
    const common = {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      removalPolicy: RemovalPolicy.RETAIN,
      // Ids and digests only: whoever audits needs no key of ours to read them.
      encryption: BucketEncryption.S3_MANAGED,
    };
    const log = new Bucket(this, 'DailyHeadsLog', common);
    this.dailyHeads = new Bucket(this, 'DailyHeads', {
      ...common,
      versioned: true,
      objectLockEnabled: true,
      // Not even the account's root can shorten it.
      objectLockDefaultRetention: ObjectLockRetention.compliance(Duration.days(keptDays('signedHeads'))),
      // The CDK's own types do not agree under `exactOptionalPropertyTypes`.
      serverAccessLogsBucket: log as IBucket & Bucket,
    });
  }
}
