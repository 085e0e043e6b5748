import * as z from 'zod';
import { traceHeaders } from '../trace/context.ts';

/** What the courier is asked to bring, and to whom. */
export interface Booking {
  /** The same key is the same parcel, however often it is sent. */
  idempotencyKey: string;
  /** The case number, by which the courier's webhooks name the parcel. */
  reference: string;
  recipient: string;
  phone: string;
  address: string;
}

/** The courier could not be reached, or did not answer as agreed; the workflow tries again by this name. */
export class CourierUnavailable extends Error {
  constructor(reason: string, cause?: unknown) {
    super(reason, { cause });
    this.name = 'Unavailable';
  }
}

export interface Courier {
  /** Books a parcel and answers its tracking number (运单号). @throws CourierUnavailable */
  book(booking: Booking): Promise<{ trackingNumber: string }>;
}

const Answer = z.object({ trackingNumber: z.string().min(1).max(60) });

/** How long a courier may take to answer, ms; well below the function's own timeout. */
const timeoutMs = 5_000;

const post = async (url: string, { idempotencyKey, ...body }: Booking): Promise<Response> => {
  try {
    return await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': idempotencyKey,
        ...traceHeaders(),
      },
      body: JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
  } catch (error) {
    throw new CourierUnavailable('the courier cannot be reached', error);
  }
};

/** The courier's booking API at `baseUrl`: `POST /bookings` with an Idempotency-Key. */
export const httpCourier = (baseUrl: string): Courier => ({
  book: async (booking) => {
    const response = await post(`${baseUrl}/bookings`, booking);
    if (!response.ok) throw new CourierUnavailable(`the courier answered ${response.status}`);
    const answer = Answer.safeParse(await response.json().catch(() => undefined));
    if (!answer.success) throw new CourierUnavailable('the courier answered without a tracking number');
    return answer.data;
  },
});
