// A courier's system, from the published contract alone: node client.mjs --help
import { createHmac, randomInt, randomUUID, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';

const usage = `COURIER_SECRET=whsec_... node client.mjs --base URL --listen PORT
  --base     the service, e.g. https://api.example.gov.cn; its contract is read from /v1/openapi.json
  --listen   where bookings (POST /bookings) and notices (POST /notices) come in
  --after    how long each leg takes, ms (1000)
  COURIER_SECRET signs what is told to the service; NOTICE_SECRET, if it is another, what the service tells`;
const { values: given } = parseArgs({
  options: {
    base: { type: 'string' },
    listen: { type: 'string' },
    after: { type: 'string' },
    help: { type: 'boolean' },
  },
});
const secret = process.env.COURIER_SECRET;
if (given.help || !given.base || !given.listen || !secret) {
  console.log(usage);
  process.exit(given.help ? 0 : 2);
}
const noticeSecret = process.env.NOTICE_SECRET ?? secret;

// Standard Webhooks: the signature covers id, time and the raw body.
const signature = (key, id, at, body) => {
  const bytes = Buffer.from(key.replace('whsec_', ''), 'base64');
  return `v1,${createHmac('sha256', bytes).update(`${id}.${at}.${body}`).digest('base64')}`;
};
const isSigned = (headers, body) => {
  const { 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': signatures = '' } = headers;
  if (!(Math.abs(Date.now() / 1_000 - Number(at)) <= 300)) return false;
  const expected = Buffer.from(signature(noticeSecret, id, at, body));
  const sent = signatures.split(' ').map((one) => Buffer.from(one));
  return sent.some((one) => one.length === expected.length && timingSafeEqual(one, expected));
};

// Where the service wants to be told, by the name of the operation in its contract.
const pathOf = async (operationId) => {
  const { paths } = await (await fetch(`${given.base}/v1/openapi.json`)).json();
  return Object.keys(paths).find((path) => paths[path].post?.operationId === operationId);
};

// Tells the service until it has heard: the same id and body, signed anew each time.
const tell = async (type, { reference, trackingNumber }) => {
  const url = `${given.base}${await pathOf('courierWebhook')}`;
  const id = `msg_${randomUUID()}`;
  const body = JSON.stringify({ type, timestamp: new Date().toISOString(), data: { reference, trackingNumber } });
  for (let wait = 250; ; wait = Math.min(wait * 2, 60_000)) {
    const at = String(Math.floor(Date.now() / 1_000));
    const headers = {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': at,
      'webhook-signature': signature(secret, id, at, body),
    };
    const answer = await fetch(url, { method: 'POST', headers, body }).catch(() => ({ status: 0 }));
    if (answer.status === 204) return console.log(`told ${type} ${trackingNumber}`);
    // 404: the service has not written the booking yet; 429, 5xx and no answer pass too. Anything else does not.
    if (![0, 404, 429].includes(answer.status) && answer.status < 500) throw new Error(`${type}: ${answer.status}`);
    await pause(wait);
  }
};

// 运单号 (UPU S10): eight digits and their check digit.
const newTrackingNumber = () => {
  const serial = String(randomInt(100_000_000)).padStart(8, '0');
  const rest = 11 - ([8, 6, 4, 2, 3, 5, 9, 7].reduce((sum, weight, at) => sum + weight * serial[at], 0) % 11);
  return `EE${serial}${rest === 10 ? 0 : rest === 11 ? 5 : rest}CN`;
};

// A booking: the same Idempotency-Key is the same parcel, however often it is asked for. A real courier keeps this on disk.
const parcels = new Map();
const book = (idempotencyKey, { reference }) => {
  const known = parcels.get(idempotencyKey);
  if (known) return { status: known.reference === reference ? 200 : 422, parcel: known };
  const parcel = { reference, trackingNumber: newTrackingNumber() };
  parcels.set(idempotencyKey, parcel);
  console.log(`booked ${reference} ${parcel.trackingNumber}`);
  return { status: 201, parcel };
};

// 揽收、投递: the batch is fetched when the service says that it may be, and delivered.
const noticed = new Set();
const fetchAndDeliver = async ({ caseNumber, trackingNumber }) => {
  console.log(`fetching ${caseNumber} ${trackingNumber}`);
  for (const type of ['parcel.in-transit', 'parcel.delivered']) {
    await pause(Number(given.after ?? 1_000));
    await tell(type, { reference: caseNumber, trackingNumber });
  }
};

const answer = async (request) => {
  const body = await text(request);
  if (request.method === 'POST' && request.url === '/bookings') {
    const key = request.headers['idempotency-key'];
    if (!key) return { status: 400, body: { message: 'Idempotency-Key is missing' } };
    const { status, parcel } = book(key, JSON.parse(body));
    return { status, body: { trackingNumber: parcel.trackingNumber } };
  }
  if (request.method === 'POST' && request.url === '/notices') {
    if (!isSigned(request.headers, body)) return { status: 401 };
    const id = request.headers['webhook-id'];
    const { type, data } = JSON.parse(body);
    if (type === 'batch.released' && !noticed.has(id)) fetchAndDeliver(data).catch((error) => console.error(error));
    noticed.add(id);
    return { status: 204 };
  }
  return { status: 404 };
};

const server = createServer(async (request, response) => {
  const { status, body } = await answer(request).catch((error) => {
    console.error(error);
    return { status: 400 };
  });
  response.writeHead(status, { 'content-type': 'application/json' }).end(body && JSON.stringify(body));
});
server.listen(Number(given.listen), '127.0.0.1', () => console.log(`listening on ${given.listen}`));
