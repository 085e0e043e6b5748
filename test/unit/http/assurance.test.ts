import { expect, test } from 'vitest';
import { submitApplication } from '../../../shared/contract/routes/applicant.ts';
import { assuranceLevels, isAssured } from '../../../shared/domain/authority/assurance.ts';
import { answer } from '../../../shared/http/reply.ts';
import { askOf } from './ask.ts';
import { anEvent } from './event.ts';

const caseNumber = 'YZT20261123-7KQ4M2XWPA';
const submitAs = async (claims: Record<string, string>) => {
  const routeKey = 'POST /v1/applications/{caseNumber}/submission';
  const headers = { 'idempotency-key': 'assurance-test-key-1' };
  const event = anEvent({ routeKey, params: { caseNumber }, headers, claims: { sub: 'applicant-1', ...claims } });
  return askOf(submitApplication)(async () => answer(202, { caseNumber, state: 'submitted' }), event);
};

test.each([
  [{}, 403],
  [{ assurance: 'L1' }, 403],
  [{ assurance: 'L2' }, 202],
  [{ assurance: 'L3' }, 202],
])('a submission by one whose token says %j answers %i', async (claims, status) => {
  const found = await submitAs(claims as Record<string, string>);
  expect(found.status).toBe(status);
  if (status === 403) expect(found.body).toMatchObject({ type: '/problems/assurance-too-low', needed: 'L2' });
});

test('each level includes those before it', () => {
  const held = assuranceLevels.map((level) => assuranceLevels.filter((needed) => isAssured(level, needed)));
  expect(held).toEqual([['L1'], ['L1', 'L2'], ['L1', 'L2', 'L3']]);
});
