// An agency's system, from the published contract alone: node client.mjs --help
import { createHmac, createPrivateKey, randomUUID, sign, timingSafeEqual } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';

const usage = `node client.mjs --base URL --agency CODE --client ID --key FILE --scope SCOPES (--feed | --listen PORT)
  --base     the service, e.g. https://api.example.gov.cn; its contract is read from /v1/openapi.json
  --agency   the agency's code, e.g. state-tax      --client   its client id at the issuer
  --key      its private key, a JWK (ES256)         --scope    its scopes, e.g. "reviews review:state-tax"
  --feed     reads the notices; --state FILE keeps how far it has come
  --listen   receives them by webhook; --url URL where the service reaches it, if not http://127.0.0.1:PORT`;
const names = ['base', 'agency', 'client', 'key', 'scope', 'listen', 'url', 'state'];
const options = Object.fromEntries(names.map((name) => [name, { type: 'string' }]));
const { values: given } = parseArgs({ options: { ...options, feed: { type: 'boolean' }, help: { type: 'boolean' } } });
const missing = ['base', 'agency', 'client', 'key', 'scope'].some((name) => given[name] === undefined);
if (given.help || missing || !given.feed === !given.listen) {
  console.log(usage);
  process.exit(given.help ? 0 : 2);
}
const { agency } = given;
const key = JSON.parse(readFileSync(given.key, 'utf8'));

// The contract: where each operation is, and which issuer's tokens are accepted.
const json = async (url, init) => (await fetch(url, init)).json();
const contract = await json(`${given.base}/v1/openapi.json`);
const operations = new Map(
  Object.entries(contract.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId }]) => [operationId, { path, method: method.toUpperCase() }]),
  ),
);
const issuer = await json(contract.components.securitySchemes.oidc.openIdConnectUrl);

// A token by private_key_jwt (RFC 7523), until a minute before it expires.
const encoded = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
const assertion = () => {
  const now = Math.floor(Date.now() / 1_000);
  const who = { iss: given.client, sub: given.client, aud: issuer.issuer };
  const claims = { ...who, iat: now, exp: now + 60, jti: randomUUID() };
  const content = `${encoded({ alg: 'ES256', kid: key.kid })}.${encoded(claims)}`;
  const signer = { key: createPrivateKey({ key, format: 'jwk' }), dsaEncoding: 'ieee-p1363' };
  return `${content}.${sign('sha256', Buffer.from(content), signer).toString('base64url')}`;
};
let kept = { token: '', until: 0 };
const token = async () => {
  if (Date.now() < kept.until) return kept.token;
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    scope: given.scope,
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: assertion(),
  });
  const answer = await json(issuer.token_endpoint, { method: 'POST', body });
  if (answer.access_token === undefined) throw new Error(`no token: ${answer.error} ${answer.error_description}`);
  kept = { token: answer.access_token, until: Date.now() + (answer.expires_in - 60) * 1_000 };
  return kept.token;
};

// Calls an operation by its name in the contract. A repetition with the same key is answered as the first time.
const call = async (operationId, { params = {}, query = {}, body, idempotencyKey = randomUUID() } = {}) => {
  const { path, method } = operations.get(operationId);
  const filled = path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(params[name]));
  const headers = { authorization: `Bearer ${await token()}` };
  if (body !== undefined) headers['content-type'] = 'application/json';
  if (method === 'POST') headers['idempotency-key'] = idempotencyKey;
  const url = `${given.base}${filled}?${new URLSearchParams(query)}`;
  const response = await fetch(url, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) });
  const answer = await response.text();
  return { status: response.status, body: answer === '' ? undefined : JSON.parse(answer) };
};

// What the agency does: it looks at what its item may see, and decides on exactly that.
const decide = (review) => ({ decision: 'approve', digest: review.digest, opinion: '符合要求' });
const review = async (caseNumber, item) => {
  const params = { caseNumber, item };
  const found = await call('readReview', { params });
  if (found.status !== 200 || found.body.state !== 'open') return;
  const body = decide(found.body);
  const idempotencyKey = `${caseNumber}/${item}/${body.digest}`;
  const answer = await call('decideReview', { params, body, idempotencyKey });
  // 409: the form has changed meanwhile, then a notice says so; or the case has ended, then one said that.
  if (answer.status !== 200 && answer.status !== 409) throw new Error(`${item}: ${JSON.stringify(answer.body)}`);
  console.log(`${answer.status === 200 ? 'decided' : 'left'} ${caseNumber} ${item}`);
};
const handle = async ({ type, data }) => {
  console.log(`notice ${type} ${data.caseNumber ?? ''}`);
  if (type === 'case.accepted' || type === 'review.sent-back')
    for (const item of data.items) await review(data.caseNumber, item);
  if (type === 'case.cancelled') console.log(`dropped ${data.caseNumber}: ${data.ending}`);
};

// Inside a government network: the same notices, in order, from where the last run has stopped.
const follow = async () => {
  const file = given.state;
  let after = file && existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  for (;;) {
    const page = await call('readAgencyEvents', { params: { agency }, query: after ? { after } : {} });
    // 410: away for more than 30 days. It begins again, and would look at its worklist.
    if (page.status === 410) after = undefined;
    else if (page.status !== 200) throw new Error(JSON.stringify(page.body));
    else {
      for (const event of page.body.items) await handle(event);
      after = page.body.next ?? after;
      if (file && after) writeFileSync(file, after);
      if (page.body.items.length === 0) await pause(500);
    }
  }
};

// By webhook: the signature over the raw body is verified first; an id that comes again has been handled.
const verified = (secret, headers, body) => {
  const { 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': signatures = '' } = headers;
  if (!(Math.abs(Date.now() / 1_000 - Number(at)) <= 300)) return false;
  const bytes = Buffer.from(secret.replace('whsec_', ''), 'base64');
  const expected = Buffer.from(`v1,${createHmac('sha256', bytes).update(`${id}.${at}.${body}`).digest('base64')}`);
  const sent = signatures.split(' ').map((one) => Buffer.from(one));
  return sent.some((one) => one.length === expected.length && timingSafeEqual(one, expected));
};
const registered = async () => {
  const body = { url: given.url ?? `http://127.0.0.1:${given.listen}` };
  const answer = await call('registerEndpoint', { params: { agency }, body });
  if (answer.status > 201) throw new Error(JSON.stringify(answer.body));
  if (answer.body.secret) return answer.body.secret;
  // Registered before: the secret was shown then. A new one takes its place.
  const { secret } = (await call('addSecret', { params: { agency } })).body;
  await call('dropSecret', { params: { agency } });
  return secret;
};
const listen = async () => {
  const secret = await registered();
  const handled = new Set();
  const server = createServer(async (request, response) => {
    const body = await text(request);
    if (!verified(secret, request.headers, body)) return response.writeHead(401).end();
    const id = request.headers['webhook-id'];
    try {
      if (!handled.has(id)) await handle(JSON.parse(body));
      handled.add(id);
      return response.writeHead(204).end();
    } catch (error) {
      console.error(error);
      return response.writeHead(500).end(); // it comes again
    }
  });
  server.listen(Number(given.listen), '127.0.0.1', () => console.log(`listening on ${given.listen}`));
};

await (given.feed ? follow() : listen());
