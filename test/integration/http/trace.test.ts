import { expect, test } from 'vitest';
import { accepted } from '../../../shared/contract/client.ts';
import { submitApplication } from '../../../shared/contract/routes/applicant.ts';
import { approveAll } from '../../support/agencies.ts';
import { applicant, bellsHung, readyDraft } from '../../support/cases.ts';
import { useCity } from '../../support/city.ts';
import { newForm } from '../../support/forms.ts';
import type { FunctionName } from '../../support/function-names.ts';
import { engrave, untilSealOrdered } from '../../support/partners.ts';
import { send } from '../../support/raw.ts';
import { until } from '../../support/until.ts';

const city = useCity();
const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
const traceparent = `00-${traceId}-00f067aa0ba902b7-01`;

/** The lines that a function has logged of this trace. */
const linesOf = (name: FunctionName) =>
  until(`${name} logs the trace`, async () => {
    const lines = city.log(name).filter((line) => line.traceId === traceId);
    return lines.length > 0 ? lines : undefined;
  });

test('one trace leads from a submission over the workflow to the courier, and through every log', async () => {
  const caseNumber = await readyDraft(city, newForm());
  await accepted(city.as(applicant), submitApplication, { params: { caseNumber }, headers: { traceparent } });
  await bellsHung(city, caseNumber);
  await approveAll(city, caseNumber);
  await untilSealOrdered(city, caseNumber);
  await engrave(city, caseNumber);
  const booking = await until('the courier is asked', async () =>
    city
      .demo()
      .courier.bookings()
      .find(({ idempotencyKey }) => idempotencyKey.startsWith(caseNumber)),
  );
  expect(booking.traceparent).toMatch(new RegExp(`^00-${traceId}-[0-9a-f]{16}-01$`));
  expect(booking.traceparent).not.toBe(traceparent);
  expect(await linesOf('applicant-cases')).toMatchObject([
    {
      ...{ event: 'answered', route: 'POST /v1/applications/{caseNumber}/submission', status: 202 },
      requestId: expect.stringMatching(/./),
    },
  ]);
  for (const task of ['accept-case', 'open-review', 'assign-numbers', 'release-batch', 'book-courier'] as const)
    expect(await linesOf(task), task).toContainEqual(
      expect.objectContaining({ event: 'task-done', caseId: caseNumber }),
    );
  const traced = (await city.register().events(caseNumber)).filter((event) => event.traceId === traceId);
  const types = traced.map(({ type }) => type);
  expect(types).toEqual(expect.arrayContaining(['case-submitted', 'case-accepted', 'batch-released', 'parcel-booked']));
  expect(types).not.toContain('review-approved');
});

test('a correlation id comes back and is the trace; one that may be a person’s number is not taken', async () => {
  const ask = (headers: Record<string, string>) => send(city, { method: 'GET', path: '/v1/health', headers });
  const uuid = '7c9e6679-7425-40de-944b-e07fc1f90ae7';
  const { headers } = await ask({ 'x-correlation-id': uuid });
  expect(headers.get('x-correlation-id')).toBe(uuid);
  expect(headers.get('x-trace-id')).toBe(uuid.replaceAll('-', ''));
  const number = '440605197506210039';
  const other = (await ask({ 'x-correlation-id': number, traceparent: `00-${number}-1-01` })).headers;
  expect(other.get('x-correlation-id')).toBe(other.get('x-request-id'));
  expect(other.get('x-trace-id')).toMatch(/^[0-9a-f]{32}$/);
  await until('it is logged', async () =>
    city.log('public-information').some((line) => line.requestId === other.get('x-request-id')),
  );
  expect(JSON.stringify(city.log('public-information'))).not.toContain(number);
});
