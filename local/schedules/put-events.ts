import { type Operation, ServiceError } from '../aws/service-error.ts';
import { asArray, asObject } from '../engines/provision/properties.ts';
import type { Place } from '../place.ts';
import type { BusEvent, CityClock, Json, JsonObject } from '../types.ts';

/** EventBridge's PutEvents on the default bus. `put` answers the id of the event. */
export function putEventsOperation(put: (event: BusEvent) => string, place: Place, clock: CityClock): Operation {
  return (input) => {
    const entries = asArray(input.Entries).map((entry) => asObject(entry) ?? {});
    if (entries.length < 1 || entries.length > 10) throw new ServiceError('ValidationException', '1 to 10 entries');
    const results = entries.map((entry): JsonObject => {
      const detail = parseDetail(entry.Detail);
      if (!detail) return { ErrorCode: 'MalformedDetail', ErrorMessage: 'Detail is malformed.' };
      return { EventId: put(busEvent(entry, detail, place, clock)) };
    });
    return { FailedEntryCount: results.filter(({ ErrorCode }) => ErrorCode).length, Entries: results };
  };
}

function busEvent(entry: JsonObject, detail: JsonObject, place: Place, clock: CityClock): BusEvent {
  return {
    source: String(entry.Source),
    'detail-type': String(entry.DetailType),
    account: place.account,
    region: place.region,
    time: eventTime(typeof entry.Time === 'number' ? entry.Time * 1000 : clock.now()),
    resources: asArray(entry.Resources).map(String),
    detail,
  };
}

/** EventBridge writes times to the second. */
export const eventTime = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}Z`;

function parseDetail(detail: Json | undefined): JsonObject | undefined {
  try {
    return asObject(JSON.parse(String(detail)) as Json);
  } catch {
    return undefined;
  }
}
