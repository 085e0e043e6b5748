import { SNSClient, SubscribeCommand } from '@aws-sdk/client-sns';
import { CreateQueueCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { ADMINISTRATOR } from '../../../local/administrator.ts';
import type { TestCity } from '../../support/city.ts';

/** Subscribes a queue of our own to the topic of events; answers how to read all that has been published since. */
export const eavesdrop = async (city: TestCity): Promise<() => Promise<string[]>> => {
  const { awsUrl, outputs } = city.demo().city();
  const access = { endpoint: awsUrl, region: 'us-east-1', credentials: ADMINISTRATOR };
  const [sns, sqs] = [new SNSClient(access), new SQSClient(access)];
  const { QueueUrl } = await sqs.send(new CreateQueueCommand({ QueueName: 'eavesdropper' }));
  const Endpoint = 'arn:aws:sqs:us-east-1:000000000000:eavesdropper';
  await sns.send(new SubscribeCommand({ TopicArn: String(outputs.CaseEventsTopic), Protocol: 'sqs', Endpoint }));
  return async () => {
    const heard: string[] = [];
    for (let more = true; more; ) {
      const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }));
      heard.push(...Messages.map(({ Body = '' }) => Body));
      more = Messages.length > 0;
    }
    return heard;
  };
};
