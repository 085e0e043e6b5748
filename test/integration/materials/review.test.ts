import { describe, expect, test } from 'vitest';
import { accepted } from '../../../shared/contract/client.ts';
import {
  compareMaterial,
  listMaterialsAtHall,
  listReusableMaterials,
  readMaterialAtHall,
  readSeenMaterial,
  removeMaterial,
  reuseMaterial,
} from '../../../shared/contract/routes/materials.ts';
import { agencyOf, approveAll, decide, refuse, reviewOf } from '../../support/agencies.ts';
import {
  applicant,
  bellsHung,
  draftOf,
  openCase,
  otherApplicant,
  progressOf,
  submit,
  untilState,
} from '../../support/cases.ts';
import { expectAuditToVerify, historyOf } from '../../support/chain.ts';
import { useCity } from '../../support/city.ts';
import { sayNotMe } from '../../support/consents.ts';
import { newQuietForm } from '../../support/forms.ts';
import { erasure } from './erasure.ts';
import { aPdf, filesOf } from './files.ts';

/** What this form needs, but the proof of the address, which the business licence alone sees. */
const others = ['articles', 'officers-appointment', 'leader-appointment'];
const hall = 'hall-440605';

const city = useCity();

describe('the files of a case', () => {
  /** A case under review with two files: all that it needs but the proof of the address, and that. */
  const withTwoFiles = async (form = newQuietForm()) => {
    const caseNumber = await draftOf(city, form);
    const files = filesOf(city, caseNumber);
    const scan = await files.upload(aPdf(others));
    const proof = await files.upload(aPdf(['address-proof']));
    await submit(city, caseNumber);
    await bellsHung(city, caseNumber);
    return { caseNumber, files, scan: scan.materialId, proof: proof.materialId };
  };
  const statesOf = async (caseNumber: string) =>
    Object.fromEntries((await progressOf(city, caseNumber)).reviews.map(({ item, state }) => [item, state]));
  const atHall = (caseNumber: string, materialId: string, where = hall) => ({
    params: { hall: where, caseNumber, materialId },
  });

  test('are seen by the items that ask for them and by no other, each look on record before it', async () => {
    const { caseNumber, scan, proof } = await withTwoFiles();
    const seenBy = async (item: Parameters<typeof reviewOf>[2]) =>
      (await reviewOf(city, caseNumber, item)).materials.map(({ materialId }) => materialId).sort();
    expect(await seenBy('business-licence')).toEqual([scan, proof].sort());
    expect(await seenBy('state-tax')).toEqual([scan]);
    const [shown] = (await reviewOf(city, caseNumber, 'state-tax')).materials;
    expect(shown).toMatchObject({ materials: others, mediaType: 'application/pdf', trust: 'D', reused: false });
    expect(shown).not.toHaveProperty('fileName');
    expect(shown?.watermark.zh).toMatch(
      new RegExp(`^仅供办理企业设立登记（${caseNumber}）使用，\\d{4}-\\d\\d-\\d\\d$`),
    );

    const read = (materialId: string) =>
      agencyOf(city, 'state-tax').call(readSeenMaterial, { params: { caseNumber, item: 'state-tax', materialId } });
    const answer = await read(scan);
    expect(answer).toMatchObject({ status: 200 });
    expect((await fetch(answer.ok ? answer.body.url : '')).status).toBe(200);
    expect(await read(proof)).toMatchObject({ status: 404, problem: { type: '/problems/not-found' } });
    const looks = (await city.register().accessLog(caseNumber)).filter(({ route }) => route === 'readSeenMaterial');
    expect(looks).toMatchObject([
      { item: 'state-tax', material: scan, result: 'shown', actor: { kind: 'agency' } },
      { item: 'state-tax', result: 'refused' },
    ]);
    expect(looks[1]).not.toHaveProperty('material');
  });

  test('that come under review send exactly the reviews back that see them, and the case still ends', async () => {
    const { caseNumber, files, proof } = await withTwoFiles();
    await approveAll(city, caseNumber, ['organization-code']);
    const before = await reviewOf(city, caseNumber, 'business-licence');
    const { materialId, completed } = await files.upload(aPdf(['address-proof']));
    expect(completed).toMatchObject({ status: 200 });
    expect(await statesOf(caseNumber)).toMatchObject({
      ...{ 'name-approval': 'approved', 'business-licence': 'open', 'state-tax': 'approved', 'local-tax': 'approved' },
    });
    expect(await decide(city, caseNumber, 'business-licence', 'approve', before.digest)).toMatchObject({
      status: 409,
      problem: { type: '/problems/form-changed' },
    });
    // The first proof is replaced now, and can go; then nothing proves the address but the second.
    await approveAll(city, caseNumber, ['organization-code']);
    expect((await files.remove(proof)).status).toBe(204);
    expect(await statesOf(caseNumber)).toMatchObject({ 'business-licence': 'open', 'state-tax': 'approved' });
    expect(await files.remove(materialId)).toMatchObject({
      status: 422,
      problem: { type: '/problems/materials-missing', errors: [{ pointer: '/materials/address-proof' }] },
    });
    await approveAll(city, caseNumber);
    await untilState(city, caseNumber, 'completed');
    expect(await files.ask(aPdf(['address-proof']))).toMatchObject({ status: 409 });
    const events = await expectAuditToVerify(city.register(), caseNumber);
    expect(historyOf(events, 'review:state-tax')).toEqual(['review-opened', 'review-approved']);
    expect(historyOf(events, 'review:business-licence').filter((type) => type === 'review-sent-back')).toHaveLength(2);
  });

  test('neither come nor go once an item is refused', async () => {
    const { caseNumber, files, scan } = await withTwoFiles();
    await refuse(city, caseNumber, 'state-tax');
    const tooLate = { status: 409, problem: { type: '/problems/too-late' } };
    expect(await files.ask(aPdf(['articles']))).toMatchObject(tooLate);
    expect(await files.remove(scan)).toMatchObject(tooLate);
  });

  test('are used again by their trust: D never, C to be checked, B as it is', async () => {
    const { caseNumber: earlier, scan, proof } = await withTwoFiles();
    const caseNumber = await draftOf(city, newQuietForm());
    const reuse = (materialId: string, materials: string[]) =>
      city.as(applicant).call(reuseMaterial, {
        params: { caseNumber },
        body: { from: { caseNumber: earlier, materialId }, materials },
      });
    const reusable = async () => {
      const { items } = await accepted(city.as(applicant), listReusableMaterials, { params: { caseNumber } });
      return items.filter((one) => one.caseNumber === earlier);
    };
    expect(await reusable()).toMatchObject([
      { materialId: proof, materials: ['address-proof'], trust: 'C', toBeChecked: true, fileName: '材料.pdf' },
    ]);
    const refused = (code: string, pointer: string) => ({
      status: 422,
      problem: { type: '/problems/material-not-reusable', errors: [{ pointer, code }] },
    });
    expect(await reuse(scan, ['articles'])).toMatchObject(refused('material.self-made', '/from'));
    // A proof of the address is none of what was decided.
    expect(await reuse(proof, ['leader-appointment'])).toMatchObject(refused('material.other', '/materials'));
    expect(await reuse(`CL-${'0'.repeat(16)}`, ['address-proof'])).toMatchObject(
      refused('material.not-found', '/from'),
    );

    const copied = await reuse(proof, ['address-proof']);
    // What its applicant calls it comes along, and is kept nowhere in the clear.
    expect(copied).toMatchObject({
      ...{ status: 201, body: { state: 'kept', trust: 'C', reused: true, fileName: '材料.pdf' } },
    });
    expect(JSON.stringify(await city.register().everything())).not.toContain('材料.pdf');
    await submit(city, caseNumber);
    await bellsHung(city, caseNumber);
    const checked = async () =>
      (await reviewOf(city, caseNumber, 'business-licence')).materials.find(({ materials }) =>
        materials.includes('address-proof'),
      );
    expect(await checked()).toMatchObject({ trust: 'C', reused: true, toBeChecked: true });

    // A clerk compares the copy with its original: it is of trust B, and the reviews stay as they are.
    const before = await reviewOf(city, caseNumber, 'business-licence');
    const materialId = copied.ok ? copied.body.materialId : '';
    const clerk = city.as('hall-clerk');
    expect(await clerk.call(readMaterialAtHall, atHall(caseNumber, materialId))).toMatchObject({ status: 200 });
    for (const _twice of [1, 2])
      expect(await clerk.call(compareMaterial, atHall(caseNumber, materialId))).toMatchObject({
        status: 200,
        body: { trust: 'B', toBeChecked: false },
      });
    expect(await checked()).toMatchObject({ trust: 'B', toBeChecked: false });
    expect((await reviewOf(city, caseNumber, 'business-licence')).digest).toBe(before.digest);
    expect(await clerk.call(compareMaterial, atHall(earlier, scan))).toMatchObject({
      status: 409,
      problem: { type: '/problems/material-self-made' },
    });
    expect(await clerk.call(readMaterialAtHall, atHall(earlier, proof, 'hall-nowhere'))).toMatchObject({ status: 404 });
    const looks = (await city.register().accessLog(caseNumber)).filter(({ material }) => material === materialId);
    expect(looks).toMatchObject([
      { route: 'readMaterialAtHall', actor: { kind: 'hall', office: hall }, result: 'shown' },
      { route: 'compareMaterial' },
      { route: 'compareMaterial' },
    ]);

    // Compared once, it serves the next case as it is, also where the copy that it was made from is gone.
    const next = await draftOf(city, newQuietForm());
    const again = await city.as(applicant).call(reuseMaterial, {
      params: { caseNumber: next },
      body: { from: { caseNumber, materialId }, materials: ['address-proof'] },
    });
    expect(again).toMatchObject({ status: 201, body: { trust: 'B', reused: true } });
    const foreign = await draftOf(city, newQuietForm(), otherApplicant);
    expect(
      await city.as(otherApplicant).call(reuseMaterial, {
        params: { caseNumber: foreign },
        body: { from: { caseNumber, materialId }, materials: ['address-proof'] },
      }),
    ).toMatchObject(refused('material.not-found', '/from'));
  });

  test('are listed for a clerk at a hall, on record before that, and for nobody elsewhere', async () => {
    const { caseNumber, files, scan, proof } = await withTwoFiles();
    await files.permission(aPdf(['address-proof']));
    const list = (number: string, where = hall) =>
      city.as('hall-clerk').call(listMaterialsAtHall, { params: { hall: where, caseNumber: number } });
    const listed = await list(caseNumber);
    const shown = listed.ok ? listed.body.files : [];
    // What is only awaited is not there yet, and what its applicant calls a file may name a person.
    expect(shown.map(({ materialId }) => materialId).sort()).toEqual([scan, proof].sort());
    expect(shown.find(({ materialId }) => materialId === proof)).toMatchObject({
      ...{ materials: ['address-proof'], trust: 'C', watermark: { en: expect.stringContaining(caseNumber) } },
    });
    expect(JSON.stringify(shown)).not.toContain('fileName');
    const nowhere = `${caseNumber.slice(0, -10)}0000000000`;
    expect(await list(caseNumber, 'hall-nowhere')).toMatchObject({ status: 404 });
    expect(await list(nowhere)).toMatchObject({ status: 404 });
    expect(await city.register().accessLog(nowhere)).toEqual([]);
    const looks = await city.register().accessLog(caseNumber);
    expect(looks.filter(({ route }) => route === 'listMaterialsAtHall')).toMatchObject([
      { actor: { kind: 'hall', office: hall }, result: 'shown' },
    ]);
  });

  test('that are used again under review send back what sees them', async () => {
    const { caseNumber: earlier, proof } = await withTwoFiles();
    const caseNumber = await openCase(city, newQuietForm());
    await approveAll(city, caseNumber, ['organization-code']);
    const params = { caseNumber };
    const body = { from: { caseNumber: earlier, materialId: proof }, materials: ['address-proof'] };
    await accepted(city.as(applicant), reuseMaterial, { params, body });
    expect(await statesOf(caseNumber)).toMatchObject({ 'business-licence': 'open', 'local-tax': 'approved' });
  });

  test('of which someone says 非本人 serve no other case', async () => {
    const form = newQuietForm();
    const { caseNumber: earlier, proof } = await withTwoFiles(form);
    const caseNumber = await draftOf(city, newQuietForm());
    const params = { caseNumber };
    const offered = async () =>
      (await accepted(city.as(applicant), listReusableMaterials, { params })).items.map(({ materialId }) => materialId);
    expect(await offered()).toContain(proof);
    expect(await sayNotMe(city, earlier, form.tax.clerk.citizenId)).toMatchObject({ body: { state: 'stopped' } });
    expect(await offered()).not.toContain(proof);
    const body = { from: { caseNumber: earlier, materialId: proof }, materials: ['address-proof'] };
    expect(await city.as(applicant).call(reuseMaterial, { params, body })).toMatchObject({
      ...{ status: 422, problem: { errors: [{ pointer: '/from', code: 'material.not-found' }] } },
    });
  });

  test('that nobody has uploaded are removed without sending anything back', async () => {
    const { caseNumber, files } = await withTwoFiles();
    await approveAll(city, caseNumber, ['organization-code']);
    const { materialId } = await files.permission(aPdf(['address-proof']));
    expect(await city.as(applicant).call(removeMaterial, { params: { caseNumber, materialId } })).toMatchObject({
      status: 204,
    });
    expect(await statesOf(caseNumber)).toMatchObject({ 'business-licence': 'approved' });
  });
});

erasure(city);
