import { signed, toEngraverWebhook } from '../../demo/people/webhook.ts';
import { accepted } from '../../shared/contract/client.ts';
import { courierWebhook, listSealOrders, recordCollection } from '../../shared/contract/routes/partners.ts';
import { engravers } from '../../shared/domain/catalogue/places.ts';
import { untilProgress, untilState } from './cases.ts';
import type { TestCity } from './city.ts';
import { until } from './until.ts';

export type ParcelMessage = `parcel.${'in-transit' | 'delivered' | 'returned'}`;

/** The courier tells of a parcel, signed; the same id is the same message. */
export const courierTells = async (
  city: TestCity,
  type: ParcelMessage,
  reference: string,
  trackingNumber: string,
  id?: string,
) => {
  const { credentials, now, open: api } = city.demo();
  const signer = { api, now, secret: credentials.courierSecret };
  return api.call(courierWebhook, signed(signer, { type, data: { reference, trackingNumber } }, id));
};

/** The engraver that a case's seal was ordered from, as the table has it. */
const engraverOf = async (city: TestCity, caseNumber: string): Promise<string> => {
  const [seal] = await city.register().entities(caseNumber, 'seal');
  return String(seal?.engraver ?? engravers[0]?.code);
};

/** The engraver tells that the seal of a case is ready. */
export const engraverTells = async (city: TestCity, caseNumber: string, id?: string) => {
  const { credentials, now, open: api } = city.demo();
  const engraver = await engraverOf(city, caseNumber);
  const signer = { api, now, secret: credentials.engraverSecrets[engraver] ?? '' };
  return toEngraverWebhook(engraver).call(api, signed(signer, { type: 'seal.engraved', data: { caseNumber } }, id));
};

/** Waits for the seal order of a case in the engravers' worklists. */
export const untilSealOrdered = (city: TestCity, caseNumber: string) =>
  until(`the seal of ${caseNumber} is ordered`, async () => {
    for (const { code } of engravers) {
      const page = await accepted(city.as('engraver-guild'), listSealOrders, {
        params: { engraver: code },
        query: { limit: 100 },
      });
      const order = page.items.find((one) => one.caseNumber === caseNumber);
      if (order) return order;
    }
    return undefined;
  });

/** Waits for the seal order and engraves it. */
export const engrave = async (city: TestCity, caseNumber: string): Promise<void> => {
  await untilSealOrdered(city, caseNumber);
  const answer = await engraverTells(city, caseNumber);
  if (!answer.ok) throw new Error(`engraved: ${answer.status}`);
};

/** Waits for the booking of a case's parcel and answers its tracking number. */
export const untilBooked = async (city: TestCity, caseNumber: string): Promise<string> =>
  (await untilProgress(city, caseNumber, 'is booked', ({ delivery }) => delivery?.trackingNumber)).delivery
    ?.trackingNumber ?? '';

/** Waits for the parcel and delivers it. */
export const deliver = async (city: TestCity, caseNumber: string): Promise<void> => {
  const answer = await courierTells(city, 'parcel.delivered', caseNumber, await untilBooked(city, caseNumber));
  if (!answer.ok) throw new Error(`delivered: ${answer.status}`);
};

/** Waits until the batch stands at the hall, and hands it over. */
export const collect = async (city: TestCity, caseNumber: string): Promise<void> => {
  const { delivery } = await untilProgress(
    city,
    caseNumber,
    'waits at its hall',
    (progress) => progress.delivery?.hall,
  );
  await accepted(city.as('hall-clerk'), recordCollection, { params: { hall: delivery?.hall ?? '', caseNumber } });
};

/** Engraves where a seal is wanted and brings the batch to the applicant as the form asks, until the case is completed. */
export const bringHome = async (
  city: TestCity,
  caseNumber: string,
  form: { seals: { companySeal: { wanted: boolean } }; delivery: { method: string } },
) => {
  if (form.seals.companySeal.wanted) await engrave(city, caseNumber);
  if (form.delivery.method === 'courier') await deliver(city, caseNumber);
  if (form.delivery.method === 'pick-up') await collect(city, caseNumber);
  return untilState(city, caseNumber, 'completed');
};
