import { createDocument } from 'zod-openapi';
import { audiences } from '../contract/audience.ts';
import type { Route } from '../contract/route.ts';
import { routes } from '../contract/routes/index.ts';
import { allScopes } from '../contract/scopes.ts';
import { operationOf } from './operation.ts';
import { GatewayMessage, Problem } from './problem-answers.ts';
import { namedSchemas } from './schemas.ts';
import { webhooks } from './webhooks.ts';

/** What audiences are called, and how each comes to its token. */
export const audienceNames: Record<(typeof audiences)[number], string> = {
  applicant: '申请人（授权码 + PKCE 登录） · entrepreneurs, by authorization code with PKCE',
  officer: '审批人员（授权码 + PKCE 登录） · people of an agency, by authorization code with PKCE',
  agency: '部门系统（客户端凭据，private_key_jwt） · systems of an agency, by client credentials with private_key_jwt',
  hall: '窗口人员 · clerks of a hall',
  engraver: '刻章单位 · engravers',
  supervisor: '监督人员 · supervisors',
  operator: '运维人员 · operators',
  administrator: '管理员 · administrators',
  partner: '合作单位（消息签名，Standard Webhooks） · partners, who sign their messages (Standard Webhooks)',
  public: '公众（无需登录） · the public',
};

const securitySchemes = (issuer: string) => ({
  oidc: {
    type: 'openIdConnect' as const,
    openIdConnectUrl: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    description: `A JWT access token (RS256) with one of the operation’s scopes: ${allScopes.join(', ')}.`,
  },
  webhook: {
    type: 'apiKey' as const,
    in: 'header' as const,
    name: 'webhook-signature',
    description: 'Standard Webhooks: signed are `webhook-id.webhook-timestamp.body`.',
  },
});

const pathsOf = (all: readonly Route[]) =>
  Object.fromEntries(
    [...Map.groupBy(all, ({ path }) => path)].map(([path, ofPath]) => [
      path,
      Object.fromEntries(ofPath.map((route) => [route.method.toLowerCase(), operationOf(route)])),
    ]),
  );

/** The contract as an OpenAPI 3.1 document, for a city whose tokens this issuer signs. */
export const openApiDocument = (issuer: string, all: readonly Route[] = routes) =>
  createDocument({
    openapi: '3.1.0',
    info: {
      title: '一站通 yizhantong',
      version: '1.0.0',
      description: '企业登记一表申请、六证并联、三证同发 · One form in, every certificate out at once.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    tags: audiences.map((name) => ({ name, description: audienceNames[name] })),
    paths: pathsOf(all),
    webhooks: webhooks(),
    components: { schemas: { ...namedSchemas, Problem, GatewayMessage }, securitySchemes: securitySchemes(issuer) },
  });
