import { createHash, createPublicKey, verify } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import {
  DecryptCommand,
  EncryptCommand,
  GenerateDataKeyCommand,
  GetPublicKeyCommand,
  KMSClient,
  SignCommand,
} from '@aws-sdk/client-kms';
import { GetObjectCommand, HeadObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { CreateTopicCommand, PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { ReceiveMessageCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { GetParameterCommand, GetParametersCommand, SSMClient } from '@aws-sdk/client-ssm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { provisionBucket } from '../../../../local/engines/provision/bucket.ts';
import { provisionQueue } from '../../../../local/engines/provision/queue.ts';
import { provisionSubscription, provisionTopic } from '../../../../local/engines/provision/topic.ts';
import { startAws } from './city.ts';

let aws: Awaited<ReturnType<typeof startAws>>;
beforeAll(async () => {
  aws = await startAws();
});
afterAll(() => aws.stop());

test('tells services apart, counts calls by caller and adds up capacity', async () => {
  const client = new DynamoDBClient(aws.config);
  const pk = { S: 'a' };
  await client.send(new PutItemCommand({ TableName: 'Cases', Item: { pk } }));
  const { Item } = await client.send(new GetItemCommand({ TableName: 'Cases', Key: { pk }, ConsistentRead: true }));
  expect(Item).toEqual({ pk });
  const counters = await (await fetch(`${aws.endpoint.url}/_local/counters`)).json();
  expect(counters).toMatchObject({
    calls: { 'dynamodb.PutItem': 1, 'dynamodb.GetItem': 1 },
    byCaller: { submit: { 'dynamodb.PutItem': 1 } },
    capacity: { write: 1, read: 1 },
  });
});

test('refuses unsigned calls and names a service that it has not', async () => {
  expect((await fetch(aws.endpoint.url, { method: 'POST', body: '{}' })).status).toBe(403);
  const authorization = 'AWS4-HMAC-SHA256 Credential=k/20260101/us-east-1/athena/aws4_request, Signature=x';
  const response = await fetch(aws.endpoint.url, { method: 'POST', body: '{}', headers: { authorization } });
  expect(response.status).toBe(404);
  expect(await response.text()).toContain('athena');
});

test('objects, queues and topics work through the same endpoint', async () => {
  const { bucketName } = await provisionBucket({ logicalId: 'Files', type: '', properties: {} }, aws.objects.url);
  const s3 = new S3Client(aws.config);
  await s3.send(
    new PutObjectCommand({ Bucket: bucketName, Key: 'a/b c.json', Body: '{"x":1}', ContentType: 'application/json' }),
  );
  const object = await s3.send(new GetObjectCommand({ Bucket: bucketName, Key: 'a/b c.json' }));
  expect(await object.Body?.transformToString()).toBe('{"x":1}');
  expect((await s3.send(new HeadObjectCommand({ Bucket: bucketName, Key: 'a/b c.json' }))).ContentLength).toBe(7);

  const queue = await provisionQueue({ logicalId: 'Q', type: '', properties: {} }, aws.objects.url, aws.endpoint.url);
  const sqs = new SQSClient(aws.config);
  await sqs.send(new SendMessageCommand({ QueueUrl: queue.queueUrl, MessageBody: 'direct' }));
  const topic = { logicalId: 'Topic', type: '', properties: {} };
  const { topicArn } = await provisionTopic(topic, aws.objects.url);
  const subscription = { TopicArn: topicArn, Protocol: 'sqs', Endpoint: queue.queueArn, RawMessageDelivery: true };
  await provisionSubscription({ logicalId: 'S', type: '', properties: subscription }, aws.objects.url);
  const sns = new SNSClient(aws.config);
  expect((await sns.send(new CreateTopicCommand({ Name: 'Topic' }))).TopicArn).toBe(topicArn);
  await sns.send(new PublishCommand({ TopicArn: topicArn, Message: 'by topic' }));
  const { Messages } = await sqs.send(new ReceiveMessageCommand({ QueueUrl: queue.queueUrl, MaxNumberOfMessages: 10 }));
  expect(Messages?.map(({ Body }) => Body).sort()).toEqual(['by topic', 'direct']);
});

test('KMS signs digests and messages, and seals data under a context', async () => {
  const sign = aws.kms.provisionKey({
    logicalId: 'Sign',
    type: '',
    properties: { KeySpec: 'ECC_NIST_P256', KeyUsage: 'SIGN_VERIFY' },
  });
  const seal = aws.kms.provisionKey({ logicalId: 'Seal', type: '', properties: { EnableKeyRotation: true } });
  aws.kms.provisionAlias({
    logicalId: 'A',
    type: '',
    properties: { AliasName: 'alias/sign', TargetKeyId: sign.keyId },
  });
  expect(statSync(join(aws.dataDir, 'kms', 'Sign.json')).mode & 0o777).toBe(0o600);
  const kms = new KMSClient(aws.config);
  const { PublicKey } = await kms.send(new GetPublicKeyCommand({ KeyId: sign.keyArn }));
  const publicKey = createPublicKey({ key: Buffer.from(PublicKey ?? []), format: 'der', type: 'spki' });
  const message = Buffer.from('certificate');
  const digest = createHash('sha256').update(message).digest();
  for (const [MessageType, Message] of [
    ['RAW', message],
    ['DIGEST', digest],
  ] as const) {
    for (let i = 0; i < 20; i += 1) {
      const { Signature } = await kms.send(
        new SignCommand({ KeyId: 'alias/sign', Message, MessageType, SigningAlgorithm: 'ECDSA_SHA_256' }),
      );
      expect(verify('sha256', message, publicKey, Signature ?? Buffer.alloc(0))).toBe(true);
    }
  }
  const EncryptionContext = { case: '1', kind: 'id' };
  const { CiphertextBlob } = await kms.send(
    new EncryptCommand({ KeyId: seal.keyId, Plaintext: message, EncryptionContext }),
  );
  const opened = await kms.send(new DecryptCommand({ CiphertextBlob, EncryptionContext: { kind: 'id', case: '1' } }));
  expect(Buffer.from(opened.Plaintext ?? [])).toEqual(message);
  await expect(kms.send(new DecryptCommand({ CiphertextBlob }))).rejects.toThrow(/InvalidCiphertext|not right/);
  const dataKey = await kms.send(new GenerateDataKeyCommand({ KeyId: seal.keyId, KeySpec: 'AES_256' }));
  const again = await kms.send(new DecryptCommand({ CiphertextBlob: dataKey.CiphertextBlob }));
  expect(again.Plaintext).toEqual(dataKey.Plaintext);
  await expect(kms.send(new GetPublicKeyCommand({ KeyId: 'alias/none' }))).rejects.toMatchObject({
    name: 'NotFoundException',
  });
});

test('SSM answers seeded and declared parameters, and names those it has not', async () => {
  aws.ssm.provisionParameter({
    logicalId: 'P',
    type: '',
    properties: { Name: '/city/plain', Type: 'String', Value: 'v' },
  });
  const ssm = new SSMClient(aws.config);
  const { Parameter } = await ssm.send(new GetParameterCommand({ Name: '/city/secret', WithDecryption: true }));
  expect(Parameter).toMatchObject({ Value: 's3cret', Type: 'SecureString' });
  const sealed = await ssm.send(new GetParameterCommand({ Name: '/city/secret' }));
  expect(sealed.Parameter?.Value).not.toContain('s3cret');
  const many = await ssm.send(new GetParametersCommand({ Names: ['/city/plain', '/none'] }));
  expect(many.Parameters?.map(({ Value }) => Value)).toEqual(['v']);
  expect(many.InvalidParameters).toEqual(['/none']);
  await expect(ssm.send(new GetParameterCommand({ Name: '/none' }))).rejects.toMatchObject({
    name: 'ParameterNotFound',
  });
});

test('every answer is dated by the city’s clock, by which clients set their own', async () => {
  const ssm = new SSMClient(aws.config);
  const dated = async (): Promise<number> => {
    let date = '';
    ssm.middlewareStack.add(
      (next) => async (args) => {
        const answered = await next(args);
        date = (answered.response as { headers: Record<string, string> }).headers.date ?? '';
        return answered;
      },
      { step: 'deserialize', name: 'dated', override: true },
    );
    await ssm.send(new GetParameterCommand({ Name: '/city/secret' }));
    return Date.parse(date);
  };
  const before = await dated();
  aws.clock.moveTo(aws.clock.offsetMs() + 86_400_000);
  expect((await dated()) - before).toBeGreaterThanOrEqual(86_399_000);
});
