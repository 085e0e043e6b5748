import { CourierEvent, EngraverEvent } from '../../shared/contract/schemas/partners.ts';
import { shapeOf } from '../../shared/openapi/shape.ts';

/** The events that partners send, after the words about webhooks. */
export const webhookShapes = (): string =>
  [['courierWebhook', CourierEvent] as const, ['engraverWebhook', EngraverEvent] as const]
    .map(
      ([route, schema]) => `[${route}](#${route.toLowerCase()}) takes\n\n\`\`\`\n${shapeOf(schema, 'input')}\n\`\`\``,
    )
    .join('\n\n');
