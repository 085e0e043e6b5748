import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import * as z from 'zod';
import { type Ledger, openLedger, type Parcel } from './ledger.ts';

/** The courier's booking API: `POST /bookings` with an Idempotency-Key; the same key is the same parcel. */
export interface CourierServer {
  url: string;
  ledger: Ledger;
  /** Every request that came in, with how it was answered, in order. */
  bookings(): readonly { idempotencyKey: string; traceparent: string; status: number }[];
  /** Tells of every new parcel; those that are not finished are told of at once. Returns how to stop listening. */
  onParcel(listener: (parcel: Parcel) => void): () => void;
  /** How the next bookings are answered; `book` unless told. */
  behave(answering: Answering): void;
  stop(): Promise<void>;
}

/** Books; refuses with 503; books but the answer is lost; or never answers. */
export type Answering = 'book' | 'refuse' | 'lose-answer' | 'never';

const Booking = z.strictObject({
  reference: z.string().min(1),
  recipient: z.string().min(1),
  phone: z.string().min(1),
  address: z.string().min(1),
});

/** Starts the courier's API on a free port; its books are in `dataDir`. */
export const startCourier = async ({
  dataDir,
  port = 0,
}: {
  dataDir: string;
  port?: number;
}): Promise<CourierServer> => {
  const ledger = openLedger(dataDir);
  const listeners = new Set<(parcel: Parcel) => void>();
  const bookings: { idempotencyKey: string; traceparent: string; status: number }[] = [];
  let answering: Answering = 'book';
  const server = createServer(async (request, response) => {
    const { status, body, parcel } = await book(request, ledger, answering).catch(malformed);
    bookings.push({ idempotencyKey: keyOf(request), traceparent: String(request.headers.traceparent ?? ''), status });
    if (parcel) for (const listener of listeners) listener(parcel);
    reply(response, answering, status, body);
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    ledger,
    bookings: () => bookings,
    onParcel: (listener) => {
      listeners.add(listener);
      for (const parcel of ledger.parcels()) if (!parcel.finished) listener(parcel);
      return () => listeners.delete(listener);
    },
    behave: (next) => {
      answering = next;
    },
    stop: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
};

interface Booked {
  status: number;
  body: object;
  /** A parcel that is new. */
  parcel?: Parcel;
}

const keyOf = ({ headers }: IncomingMessage): string => String(headers['idempotency-key'] ?? '');

const malformed = (error: unknown): Booked => {
  if (error instanceof SyntaxError || error instanceof z.ZodError)
    return { status: 400, body: { message: error.message } };
  throw error;
};

const book = async (request: IncomingMessage, ledger: Ledger, answering: Answering): Promise<Booked> => {
  const sent = await text(request);
  if (request.method !== 'POST' || request.url !== '/bookings') return { status: 404, body: { message: 'Not found' } };
  const key = keyOf(request);
  if (key === '') return { status: 400, body: { message: 'Idempotency-Key is missing' } };
  if (answering === 'refuse' || answering === 'never') return { status: 503, body: { message: 'No vans' } };
  const { reference } = Booking.parse(JSON.parse(sent));
  const { parcel, isNew } = ledger.book(key, reference);
  if (parcel.reference !== reference) return { status: 422, body: { message: 'This key booked another parcel' } };
  const { trackingNumber } = parcel;
  return { status: isNew ? 201 : 200, body: { trackingNumber }, ...(isNew && { parcel }) };
};

const reply = (response: ServerResponse, answering: Answering, status: number, body: object): void => {
  if (answering === 'never') return;
  if (answering === 'lose-answer') response.destroy();
  else response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};
