import { SNSClient } from '@aws-sdk/client-sns';
import * as z from 'zod';
import { lean } from '../../shared/aws/lean.ts';
import { environment } from '../../shared/environment.ts';
import { consoleLog } from '../../shared/log.ts';
import { traced } from '../../shared/workflow/traced.ts';
import { publishEvents } from './publish.ts';

const env = environment({ TOPIC_ARN: z.string() });

/** The table's stream → the topic of case events, for whoever subscribes. */
export const handler = traced(
  consoleLog,
  publishEvents({ sns: lean(new SNSClient({})), topicArn: env.TOPIC_ARN, log: consoleLog }),
);
