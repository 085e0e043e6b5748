import { describe, expect, test } from 'vitest';
import { announced } from '../../../demo/people/materials.ts';
import { routes } from '../../../shared/contract/routes/index.ts';
import { digestOf } from '../../../shared/domain/canonical/digest.ts';
import { approveAll } from '../../support/agencies.ts';
import { openCase, untilProgress } from '../../support/cases.ts';
import { useCity } from '../../support/city.ts';
import { newForm } from '../../support/forms.ts';
import { engrave, untilSealOrdered } from '../../support/partners.ts';
import { send } from '../../support/raw.ts';
import { aPdf } from '../materials/files.ts';

const withToken = routes.filter(({ scopes }) => scopes.length > 0);

const noFile = `CL-${'0'.repeat(16)}`;

/** Bodies of routes that take something other than a form. */
const bodies: Record<string, (caseNumber: string) => object> = {
  askUpload: () => announced(aPdf(['articles'])),
  reuseMaterial: (caseNumber) => ({ from: { caseNumber, materialId: noFile }, materials: ['articles'] }),
};

const filled = (path: string, values: Record<string, string>): string =>
  path.replace(/\{(\w+)\}/g, (_match, name: string) => values[name] ?? '');

describe('strangers', () => {
  const city = useCity();

  test('a path or method that there is not answers 404', async () => {
    for (const call of [
      { path: '/v1/nothing' },
      { path: '/' },
      { method: 'DELETE', path: '/v1/applications' },
      { method: 'GET', path: '/v2/health' },
    ]) {
      expect((await send(city, call)).status).toBe(404);
    }
  });

  test('another applicant’s case does not exist, whatever is asked of it', async () => {
    const form = newForm();
    const caseNumber = await openCase(city, form);
    const own = withToken.filter(({ owner }) => owner === 'case-owner');
    expect(own.length).toBeGreaterThan(5);
    for (const { id, method, path } of own) {
      const call = {
        method,
        path: filled(path, { caseNumber, document: 'JS-1', materialId: noFile }),
        who: 'applicant-yi' as const,
      };
      const sent = bodies[id]?.(caseNumber) ?? { form };
      const body = method === 'GET' ? {} : { body: JSON.stringify(sent), headers: { 'if-match': '"1"' } };
      const answer = await send(city, { ...call, ...body });
      expect([id, answer.status, answer.problem().type]).toEqual([id, 404, '/problems/not-found']);
    }
  });

  test('another agency’s or office’s reviews do not exist', async () => {
    const caseNumber = await openCase(city, newForm('shunde-board-llc'));
    for (const item of ['name-approval', 'state-tax', 'company-seal']) {
      const path = `/v1/cases/${caseNumber}/reviews/${item}`;
      expect((await send(city, { method: 'GET', path, who: 'agency-local-tax' })).status).toBe(404);
      const body = JSON.stringify({ decision: 'approve', digest: digestOf({}) });
      expect((await send(city, { path: `${path}/decision`, who: 'agency-local-tax', body })).status).toBe(404);
    }
    const worklist = { method: 'GET', path: '/v1/offices/state-tax-440604/reviews', who: 'agency-local-tax' } as const;
    expect((await send(city, worklist)).status).toBe(404);
    expect((await send(city, { ...worklist, path: '/v1/offices/local-tax-110000/reviews' })).status).toBe(404);
  });

  test('another hall’s batches and another engraver’s orders do not exist', async () => {
    const form = newForm('foshan-one-person');
    const caseNumber = await openCase(city, form);
    await approveAll(city, caseNumber);
    await untilSealOrdered(city, caseNumber);
    const orders = {
      method: 'GET',
      path: '/v1/engravers/engraver-elsewhere-01/orders',
      who: 'engraver-guild',
    } as const;
    expect((await send(city, orders)).status).toBe(404);
    await engrave(city, caseNumber);
    await untilProgress(city, caseNumber, 'waits at its hall', ({ delivery }) => delivery?.hall);
    const record = (hall: string) =>
      send(city, { path: `/v1/halls/${hall}/collections/${caseNumber}`, who: 'hall-clerk' });
    expect((await record('hall-440604')).status).toBe(404);
    expect((await record('hall-elsewhere')).status).toBe(404);
    expect(
      (await send(city, { method: 'GET', path: '/v1/halls/hall-elsewhere/collections', who: 'hall-clerk' })).status,
    ).toBe(404);
    expect((await record('hall-440605')).status).toBe(200);
    expect((await record('hall-440605')).status).toBe(200);
  });
});
