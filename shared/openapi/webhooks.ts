import type { ZodOpenApiPathItemObject } from 'zod-openapi';

/** The messages that the service sends, by the type that each bears. */
export const webhooks = (): Record<string, ZodOpenApiPathItemObject> => ({});
