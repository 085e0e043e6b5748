import * as z from 'zod';
import type { ZodOpenApiPathItemObject } from 'zod-openapi';
import type { Audience } from '../contract/audience.ts';
import { AgencyNotice, CourierNotice, EndpointTest } from '../contract/schemas/partner-notices.ts';

/** How calls are made, and how they are answered. */
export const webhookManners = [
  'Standard Webhooks: `webhook-id`, `webhook-timestamp`, and `webhook-signature` over `id.timestamp.body` (`v1`, HMAC-SHA-256, or',
  '`v1a`, Ed25519, as the endpoint asks; two while a key is rotated). Answer 2xx within five seconds. Anything else is tried again over a day, under the same `webhook-id`;',
  '410 disables the endpoint. Redirects are not followed.',
].join(' ');

/** The headers under which a call travels. */
const callHeaders = z.object({
  'webhook-id': z.string().meta({ description: 'Of the message: the same id counts once' }),
  'webhook-timestamp': z
    .string()
    .meta({ description: 'When it was sent, epoch seconds; refuse what is five minutes off' }),
  'webhook-signature': z.string().meta({ description: 'v1,<HMAC-SHA256> or v1a,<Ed25519>, separated by spaces' }),
  traceparent: z.string().meta({ description: 'W3C Trace Context of what is told' }),
});

const message = (operationId: string, tag: Audience, summary: string, schema: z.ZodType): ZodOpenApiPathItemObject => ({
  post: {
    ...{ operationId, tags: [tag], summary, description: webhookManners },
    security: [{ webhook: [] }],
    requestParams: { header: callHeaders },
    requestBody: { required: true, content: { 'application/json': { schema } } },
    responses: { 204: { description: 'Received' }, 410: { description: 'Do not call any more' } },
  },
});

const summaries = {
  'case.accepted': '抄告：已受理，请并联审核 · A case was accepted; its items wait for their reviews',
  'review.sent-back':
    '补充材料，事项重新待审 · A supplement has changed what the items see: they wait for a review again',
  'case.cancelled': '办件终止，不再审核 · A case has ended without a release',
  'batch.released': '证照已一次发放 · A batch was released',
} as const;

/** The messages that the service sends, by the type that each bears. */
export const webhooks = (): Record<string, ZodOpenApiPathItemObject> => ({
  ...Object.fromEntries(
    AgencyNotice.options.map((schema) => {
      const type = schema.shape.type.value;
      return [type, message(type, 'agency', summaries[type], schema)];
    }),
  ),
  'endpoint.test': message('endpoint.test', 'agency', '测试消息 · A test that the agency has asked for', EndpointTest),
  'courier.batch.released': message(
    'courier.batch.released',
    'partner',
    '请揽收（`type` 为 `batch.released`） · The courier is to fetch a batch',
    CourierNotice,
  ),
});
