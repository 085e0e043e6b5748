import { asArray, asObject } from '../../engines/provision/properties.ts';
import { arnIn } from '../../place.ts';
import { inputOf, type RequestReader } from './surroundings.ts';

/** An EventBridge call: on every bus that its entries are for. */
export const readEvents: RequestReader = (request, { place }) => {
  const entries = asArray(inputOf(request).Entries).map((entry) => String(asObject(entry)?.EventBusName ?? 'default'));
  const action = `events:${request.operation}`;
  if (entries.length === 0) return [{ action, resource: '*' }];
  return [...new Set(entries)].map((bus) => ({
    action,
    resource: bus.startsWith('arn:') ? bus : arnIn(place, 'events', `event-bus/${bus}`),
  }));
};
