import { describe, expect, test } from 'vitest';
import { accepted } from '../../../shared/contract/client.ts';
import { readAgencyEvents } from '../../../shared/contract/routes/agency-events.ts';
import type { AgencyCode } from '../../../shared/domain/catalogue/types.ts';
import { approveAll, refuse } from '../../support/agencies.ts';
import { openCase, untilReleased, untilState } from '../../support/cases.ts';
import { useCity } from '../../support/city.ts';
import { newForm, newQuietForm } from '../../support/forms.ts';
import { engrave } from '../../support/partners.ts';
import { until } from '../../support/until.ts';

describe('the feed of an agency', () => {
  const city = useCity();
  const read = (agency: AgencyCode, query: { after?: string; limit?: number } = {}) =>
    accepted(city.as(`agency-${agency}`), readAgencyEvents, { params: { agency }, query });
  /** Follows a feed from its beginning, a few at a time. */
  const follow = async (agency: AgencyCode, limit = 3) => {
    const items = [];
    for (let after: string | undefined; ; ) {
      const page = await read(agency, { limit, ...(after && { after }) });
      items.push(...page.items);
      if (page.items.length === 0) return { items, next: page.next ?? '' };
      after = page.next;
    }
  };
  const untilTold = (agency: AgencyCode, caseNumber: string, type: string) =>
    until(`${agency} is told ${type}`, async () =>
      (await follow(agency)).items.find((one) => one.type === type && one.data.caseNumber === caseNumber),
    );

  test('says what the webhooks say, in order, to each agency its own', async () => {
    const [released, refused] = await Promise.all([openCase(city, newForm()), openCase(city, newQuietForm())]);
    await refuse(city, refused, 'local-tax');
    await untilState(city, refused, 'refused');
    await approveAll(city, released);
    await engrave(city, released);
    await untilReleased(city, released);
    await untilTold('market-regulation', released, 'batch.released');
    await untilTold('market-regulation', refused, 'case.cancelled');
    const { items } = await follow('market-regulation');
    const of = (caseNumber: string) => items.filter((one) => one.data.caseNumber === caseNumber);
    expect(of(released).map(({ type }) => type)).toEqual(['case.accepted', 'batch.released']);
    expect(of(refused).map(({ type }) => type)).toEqual(['case.accepted', 'case.cancelled']);
    expect(of(released)[0]?.data).toEqual({
      caseNumber: released,
      office: expect.stringMatching(/^market-regulation-\d{6}$/),
      items: ['name-approval', 'business-licence'],
    });
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    // The seal of the quiet form does not apply: public security hears nothing of that case.
    const { items: sealed } = await follow('public-security');
    expect(sealed.map(({ data }) => data.caseNumber)).not.toContain(refused);
  });

  test('is its agency’s alone, and a cursor is bound to it', async () => {
    const { next } = await follow('state-tax');
    const as = (agency: AgencyCode, of: AgencyCode, after: string) =>
      city.as(`agency-${agency}`).call(readAgencyEvents, { params: { agency: of }, query: { after } });
    expect(await as('local-tax', 'state-tax', next)).toMatchObject({ status: 404 });
    expect(await as('local-tax', 'local-tax', next)).toMatchObject({
      status: 400,
      problem: { type: '/problems/invalid-cursor' },
    });
    expect(await as('state-tax', 'state-tax', next)).toMatchObject({ status: 200, body: { items: [] } });
  });

  test('has everything once and in one order, however many write at a time and whatever dies on the way', async () => {
    const { next: before } = await follow('state-tax');
    await city.faults({
      service: 'dynamodb',
      caller: 'notify-partners',
      probability: 0.3,
      seed: 3,
      effect: { kind: 'lostReply' },
    });
    const cases = await Promise.all(Array.from({ length: 12 }, () => openCase(city, newQuietForm())));
    for (const caseNumber of cases) await untilTold('state-tax', caseNumber, 'case.accepted');
    await city.faults();
    const { items } = await read('state-tax', { after: before, limit: 100 });
    expect(items.map(({ data }) => data.caseNumber).sort()).toEqual([...cases].sort());
    const again = await read('state-tax', { after: before, limit: 100 });
    expect(again.items).toEqual(items);
  });

  test('keeps 30 days: who was away for longer, and has missed something, is told so', async () => {
    const { next } = await follow('quality-supervision');
    const caseNumber = await openCase(city, newQuietForm());
    await untilTold('quality-supervision', caseNumber, 'case.accepted');
    const late = () =>
      city.as('agency-quality-supervision').call(readAgencyEvents, {
        params: { agency: 'quality-supervision' },
        query: { after: next },
      });
    await city.advance(29 * 86_400_000);
    expect(await late()).toMatchObject({ status: 200, body: { items: [{ data: { caseNumber } }] } });
    await city.advance(2 * 86_400_000);
    expect(await late()).toMatchObject({ status: 410, problem: { type: '/problems/cursor-expired' } });
    const { items } = await follow('quality-supervision');
    expect(items.map(({ data }) => data.caseNumber)).not.toContain(caseNumber);
  });
});
