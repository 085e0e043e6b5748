import * as z from 'zod';

/** OpenAPI 3.1 as its specification has it, strictly, as far as the document uses it: an unknown member is a mistake. */
const Schema = z.record(z.string(), z.unknown());
const Example = z.strictObject({ summary: z.string().optional(), value: z.unknown() });
const MediaType = z.strictObject({
  schema: Schema.optional(),
  example: z.unknown().optional(),
  examples: z.record(z.string(), Example).optional(),
});
const Content = z.record(z.string().regex(/^[a-z]+\/[a-z0-9.+-]+(; ?[a-z-]+=[\w-]+)*$/i), MediaType);
const header = { description: z.string().optional(), required: z.boolean().optional(), schema: Schema };
const Header = z.strictObject(header);
const Parameter = z
  .strictObject({ ...header, name: z.string().min(1), in: z.enum(['path', 'query', 'header', 'cookie']) })
  .refine((one) => one.in !== 'path' || one.required === true, 'a parameter of the path is required');
const Response = z.strictObject({
  description: z.string().min(1),
  headers: z.record(z.string(), Header).optional(),
  content: Content.optional(),
});
const Security = z.record(z.string(), z.array(z.string()));

export const Operation = z
  .strictObject({
    operationId: z.string().min(1),
    summary: z.string().min(1),
    description: z.string().min(1),
    tags: z.array(z.string()).min(1),
    security: z.array(Security).optional(),
    parameters: z.array(Parameter).optional(),
    requestBody: z.strictObject({ required: z.boolean(), content: Content }).optional(),
    responses: z.record(z.string().regex(/^[1-5]\d\d$/), Response),
  })
  .catchall(z.unknown())
  .refine((one) => Object.keys(one).every((name) => name in known || name.startsWith('x-')), 'unknown member');
export type Operation = z.infer<typeof Operation>;
const known = {
  ...{ operationId: 0, summary: 0, description: 0, tags: 0, security: 0, parameters: 0, requestBody: 0, responses: 0 },
};

const PathItem = z.strictObject({
  get: Operation.optional(),
  post: Operation.optional(),
  put: Operation.optional(),
  delete: Operation.optional(),
});

const SecurityScheme = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('openIdConnect'),
    openIdConnectUrl: z.url(),
    description: z.string().optional(),
  }),
  z.strictObject({
    type: z.literal('apiKey'),
    in: z.enum(['header', 'query', 'cookie']),
    name: z.string(),
    description: z.string().optional(),
  }),
]);

export const OpenApi = z.strictObject({
  openapi: z.literal('3.1.0'),
  info: z.strictObject({
    title: z.string(),
    version: z.string(),
    description: z.string(),
    license: z.strictObject({ name: z.string(), identifier: z.string() }),
  }),
  servers: z.array(z.strictObject({ url: z.string() })),
  tags: z.array(z.strictObject({ name: z.string(), description: z.string() })),
  paths: z.record(z.string().startsWith('/'), PathItem),
  webhooks: z.record(z.string(), PathItem).optional(),
  components: z.strictObject({
    schemas: z.record(z.string().regex(/^[\w.-]+$/), Schema),
    securitySchemes: z.record(z.string(), SecurityScheme),
  }),
});
