import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import type { Key } from 'aws-cdk-lib/aws-kms';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  HttpMethods,
  type IBucket,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { keptDays } from '../../shared/domain/retention/retention.ts';

/** 申请材料: the files that applicants hand in. Browsers send them here themselves, by a signed permission for each. */
export class Materials extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string, key: Key) {
    super(scope, id);
    const common = {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      removalPolicy: RemovalPolicy.RETAIN,
    };
    const log = new Bucket(this, 'Log', {
      ...common,
      encryption: BucketEncryption.S3_MANAGED,
      lifecycleRules: [{ expiration: Duration.days(keptDays('logs')) }],
    });
    // No versions: what an applicant removes is gone.
    this.bucket = new Bucket(this, 'Bucket', {
      ...common,
      encryption: BucketEncryption.KMS,
      encryptionKey: key,
      bucketKeyEnabled: true,
      // Whoever has a signed permission may use it from any page; no cookie or other credential of the browser goes along.
      cors: [{ allowedOrigins: ['*'], allowedMethods: [HttpMethods.POST, HttpMethods.GET], allowedHeaders: ['*'] }],
      lifecycleRules: [{ prefix: 'incoming/', expiration: Duration.days(keptDays('incomingFiles')) }],
      // The CDK's own types do not agree under `exactOptionalPropertyTypes`.
      serverAccessLogsBucket: log as IBucket & Bucket,
    });
  }
}
