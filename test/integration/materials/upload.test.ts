import { PutObjectCommand } from '@aws-sdk/client-s3';
import { beforeAll, describe, expect, test } from 'vitest';
import { announced, send } from '../../../demo/people/materials.ts';
import { accepted } from '../../../shared/contract/client.ts';
import { checkApplication, submitApplication } from '../../../shared/contract/routes/applicant.ts';
import { askUpload, listMaterials, readMaterial, reuseMaterial } from '../../../shared/contract/routes/materials.ts';
import { mostFiles, shownSeconds, uploadMs } from '../../../shared/domain/materials/limits.ts';
import { applicant, draftOf, otherApplicant, submit } from '../../support/cases.ts';
import { expectAuditToVerify, historyOf } from '../../support/chain.ts';
import { useCity } from '../../support/city.ts';
import { signPapers } from '../../support/consents.ts';
import { newQuietForm } from '../../support/forms.ts';
import { neededFor } from '../../support/materials.ts';
import { until } from '../../support/until.ts';
import { aPdf, bucketOf, bytes, filesOf } from './files.ts';

const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

describe('a file of a draft', () => {
  const city = useCity();
  const form = newQuietForm();
  let caseNumber = '';
  beforeAll(async () => {
    caseNumber = await draftOf(city, form);
  });
  const files = () => filesOf(city, caseNumber);
  const objectsOf = (materialId: string) => bucketOf(city).objectsOf(materialId);

  test('is asked for, sent, looked at and kept; then it can be read, and is missing no more', async () => {
    const file = aPdf(['address-proof']);
    expect((await files().list()).missing.map(({ code }) => code)).toContain('address-proof');
    const { materialId, completed } = await files().upload(file);
    const { sha256, size } = announced(file);
    expect(completed).toMatchObject({
      status: 200,
      body: { materialId, state: 'kept', materials: ['address-proof'], sha256, size, trust: 'C', fileName: '材料.pdf' },
    });
    expect(await objectsOf(materialId)).toEqual([`kept/${caseNumber}/${materialId}`]);
    expect((await files().list()).missing.map(({ code }) => code)).not.toContain('address-proof');

    const { url } = await accepted(city.as(applicant), readMaterial, { params: { caseNumber, materialId } });
    const read = await fetch(url);
    expect(new Uint8Array(await read.arrayBuffer())).toEqual(file.content);
    expect(read.headers.get('content-type')).toBe('application/pdf');
    // The bucket's access log keeps addresses: what the applicant calls it is in none of them.
    expect(read.headers.get('content-disposition')).toBe(`attachment; filename="${materialId}.pdf"`);
    expect(decodeURIComponent(url)).not.toContain('材料');

    // Said once more, it answers the same, and nothing happens.
    expect(await files().complete(materialId)).toMatchObject({ status: 200, body: { materialId, state: 'kept' } });
    const events = await expectAuditToVerify(city.register(), caseNumber);
    expect(historyOf(events, `material:${materialId}`)).toEqual(['material-asked', 'material-kept']);
    // Nor does it stand anywhere else in the clear: people name scans after whom they are of.
    expect(JSON.stringify(await city.register().everything())).not.toContain('材料.pdf');
    const [stored] = await city.register().entities(caseNumber, 'material');
    expect(stored?.fileName).toMatch(/^enc:field-/);
    expect((await files().list()).files.find((one) => one.materialId === materialId)).toMatchObject({
      fileName: '材料.pdf',
    });
  });

  test('that is replaced under a permission that still holds stays what was looked at', async () => {
    const file = aPdf(['address-proof']);
    const given = await files().permission(file);
    await send(given, file.content);
    expect(await files().complete(given.materialId)).toMatchObject({ status: 200 });
    await send(given, file.content);
    expect(await files().complete(given.materialId)).toMatchObject({ status: 200, body: { state: 'kept' } });
    const { url } = await accepted(city.as(applicant), readMaterial, {
      params: { caseNumber, materialId: given.materialId },
    });
    expect(new Uint8Array(await (await fetch(url)).arrayBuffer())).toEqual(file.content);
  });

  test('is completed by several at once as by one', async () => {
    const file = aPdf(['address-proof']);
    const given = await files().permission(file);
    await send(given, file.content);
    const answers = await Promise.all([1, 2, 3].map(() => files().complete(given.materialId)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    const events = await expectAuditToVerify(city.register(), caseNumber);
    expect(historyOf(events, `material:${given.materialId}`)).toEqual(['material-asked', 'material-kept']);
  });

  test.each([
    ['an executable by another name', bytes('MZ this is no document at all'), 'material.wrong-type', '/mediaType'],
    ['the test virus in a PDF', bytes(`%PDF-1.4\n${eicar}\n%%EOF`), 'material.virus', ''],
  ])('%s is refused, and leaves nothing behind', async (_what, content, code, pointer) => {
    const { materialId, sent, completed } = await files().upload({ ...aPdf(['articles']), content });
    expect(sent).toBeLessThan(300);
    const refused = { status: 422, problem: { type: '/problems/material-refused', errors: [{ pointer, code }] } };
    expect(completed).toMatchObject(refused);
    expect(await files().complete(materialId)).toMatchObject(refused);
    expect(await objectsOf(materialId)).toEqual([]);
    expect((await files().list()).missing.map((one) => one.code)).toContain('articles');
    const told = city.log('applicant-materials').filter((line) => line.materialId === materialId);
    const found = { event: 'virus-found', caseId: caseNumber, materialId, finding: 'EICAR' };
    expect(told).toEqual(code === 'material.virus' ? [expect.objectContaining(found)] : []);
  });

  test.each([
    ['a byte more than was said', (content: Uint8Array<ArrayBuffer>) => new Uint8Array([...content, 10])],
    [
      'other content of the same size',
      (content: Uint8Array<ArrayBuffer>) => content.with(-3, 33) as Uint8Array<ArrayBuffer>,
    ],
  ])('%s is not even taken by the store', async (_what, other) => {
    const file = aPdf(['articles']);
    const { sent, completed } = await files().upload(file, other(file.content));
    expect(sent).toBeGreaterThanOrEqual(400);
    expect(completed).toMatchObject({ status: 409, problem: { type: '/problems/upload-missing' } });
  });

  test.each([
    ['wrong-size', (content: Uint8Array<ArrayBuffer>) => new Uint8Array([...content, 10])],
    ['wrong-checksum', (content: Uint8Array<ArrayBuffer>) => content.with(-3, 33) as Uint8Array<ArrayBuffer>],
  ])('should a store have taken it, it is refused all the same: %s', async (refusal, other) => {
    const file = aPdf(['articles']);
    const { materialId } = await files().permission(file);
    const { s3, Bucket } = bucketOf(city);
    const Key = `incoming/${caseNumber}/${materialId}`;
    await s3.send(new PutObjectCommand({ Bucket, Key, Body: other(file.content) }));
    expect(await files().complete(materialId)).toMatchObject({
      status: 422,
      problem: { type: '/problems/material-refused', errors: [{ code: `material.${refusal}` }] },
    });
    expect(await objectsOf(materialId)).toEqual([]);
  });

  test('that nobody has sent is asked for again, and can still come', async () => {
    const file = aPdf(['articles']);
    const given = await files().permission(file);
    const missing = { status: 409, problem: { type: '/problems/upload-missing' } };
    expect(await files().complete(given.materialId)).toMatchObject(missing);
    await send(given, file.content);
    expect(await files().complete(given.materialId)).toMatchObject({ status: 200 });
    expect((await files().remove(given.materialId)).status).toBe(204);
  });

  test('is found by nobody else', async () => {
    const foreign = filesOf(city, caseNumber, otherApplicant);
    const { files: own } = await files().list();
    const materialId = own.find(({ state }) => state === 'kept')?.materialId ?? '';
    const notFound = { status: 404, problem: { type: '/problems/not-found' } };
    expect(await foreign.ask(aPdf(['articles']))).toMatchObject(notFound);
    expect(await foreign.complete(materialId)).toMatchObject(notFound);
    expect(await foreign.remove(materialId)).toMatchObject(notFound);
    const params = { caseNumber, materialId };
    expect(await city.as(otherApplicant).call(readMaterial, { params })).toMatchObject(notFound);
    expect(await city.as(otherApplicant).call(listMaterials, { params: { caseNumber } })).toMatchObject(notFound);
  });

  test('of what the catalogue does not ask for cannot be handed in, and is named', async () => {
    const answer = await files().ask(
      aPdf(['articles', 'capital-verification', 'owners-identity', 'partnership-agreement']),
    );
    // 验资证明 is gone, the owners prove who they are by their login, and a company has no partners.
    expect(answer).toMatchObject({
      status: 422,
      problem: {
        type: '/problems/material-not-asked',
        errors: ['/materials/1', '/materials/2', '/materials/3'].map((pointer) => ({
          pointer,
          code: 'material.not-asked',
        })),
      },
    });
  });

  test('asked for twice under one key is one file, with a permission that holds', async () => {
    const file = aPdf(['articles']);
    const call = { params: { caseNumber }, body: announced(file), headers: { 'idempotency-key': crypto.randomUUID() } };
    const [first, second] = [
      await accepted(city.as(applicant), askUpload, call),
      await accepted(city.as(applicant), askUpload, call),
    ];
    expect(second.materialId).toBe(first.materialId);
    expect((await send(second, file.content)).status).toBeLessThan(300);
    expect(await files().complete(second.materialId)).toMatchObject({ status: 200 });
    expect((await files().remove(second.materialId)).status).toBe(204);
    expect(await objectsOf(second.materialId)).toEqual([]);
    expect((await files().remove(second.materialId)).status).toBe(204);
  });

  test('asked for again keeps the time that it was first given', async () => {
    const call = { params: { caseNumber }, body: announced(aPdf(['articles'])) };
    const headers = { 'idempotency-key': crypto.randomUUID() };
    const ask = () => city.as(applicant).call(askUpload, { ...call, headers });
    const first = await accepted(city.as(applicant), askUpload, { ...call, headers });
    await city.advance(uploadMs / 2);
    const again = await accepted(city.as(applicant), askUpload, { ...call, headers });
    expect(again.expiresAt).toBe(first.expiresAt);
    const policy = JSON.parse(Buffer.from(again.upload.fields.Policy ?? '', 'base64').toString());
    expect(Date.parse(policy.expiration)).toBeLessThanOrEqual(Date.parse(first.expiresAt));
    expect(Date.parse(policy.expiration)).toBeGreaterThan(Date.parse(first.expiresAt) - uploadMs / 2);
    await city.advance(uploadMs / 2);
    expect(await ask()).toMatchObject({ status: 410, problem: { type: '/problems/upload-ended' } });
  });

  test('that another completion has taken from where it was uploaded is kept, not missing', async () => {
    const file = aPdf(['articles']);
    const { materialId, ...given } = await files().permission(file);
    await send({ materialId, ...given }, file.content);
    const look = { caller: 'applicant-materials', service: 's3', operation: 'GetObject', times: 1 } as const;
    await city.faults({ ...look, effect: { kind: 'delay', ms: 1_500 } });
    const slow = files().complete(materialId);
    await until('the slow one looks', async () => (await city.hits()) === 1);
    expect(await files().complete(materialId)).toMatchObject({ status: 200 });
    expect(await slow).toMatchObject({ status: 200, body: { materialId, state: 'kept' } });
  });

  test('that is removed while it is completed leaves nothing in its place', async () => {
    const file = aPdf(['articles']);
    const given = await files().permission(file);
    await send(given, file.content);
    const put = { caller: 'applicant-materials', service: 's3', operation: 'PutObject', times: 1 } as const;
    await city.faults({ ...put, effect: { kind: 'delay', ms: 1_500 } });
    const completing = files().complete(given.materialId);
    await until('it is put in its place', async () => (await city.hits()) === 1);
    expect((await files().remove(given.materialId)).status).toBe(204);
    expect(await completing).toMatchObject({ status: 404 });
    expect(await objectsOf(given.materialId)).toEqual([]);
  });

  test('is one of twenty at most, those that are awaited among them, however many are asked for at once', async () => {
    const draft = await draftOf(city, newQuietForm());
    const own = filesOf(city, draft);
    const wanted = Array.from({ length: mostFiles - 2 }, () => aPdf(['articles']));
    for (const file of wanted) await own.permission(file);
    const answers = await Promise.all(Array.from({ length: 4 }, () => own.ask(aPdf(['articles']))));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 409, 409]);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ problem: { type: '/problems/too-many-materials' } });
    const { materialId } = await filesOf(city, caseNumber).upload(aPdf(['address-proof']));
    const body = { from: { caseNumber, materialId }, materials: ['address-proof'] };
    const reused = await city.as(applicant).call(reuseMaterial, { params: { caseNumber: draft }, body });
    expect(reused).toMatchObject({ problem: { type: '/problems/too-many-materials' } });
    const [first] = (await own.list()).files;
    expect((await own.remove(first?.materialId ?? '')).status).toBe(204);
    expect((await own.ask(aPdf(['articles']))).status).toBe(201);
  });

  test('that is awaited counts until it lapses, so that none comes beyond twenty while it is completed at the end of its time', async () => {
    const draft = await draftOf(city, newQuietForm());
    const own = filesOf(city, draft);
    const file = aPdf(['articles']);
    const last = await own.permission(file);
    await send(last, file.content);
    // The look at it takes longer than its permission holds.
    const put = { caller: 'applicant-materials', service: 's3', operation: 'PutObject', times: 1 } as const;
    await city.faults({ ...put, effect: { kind: 'delay', ms: 3_000 } });
    const completing = own.complete(last.materialId);
    await until('the file is looked at', async () => (await city.hits()) === 1);
    await city.advance(uploadMs + 1_000);
    const answers = await Promise.all(Array.from({ length: mostFiles }, () => own.ask(aPdf(['articles']))));
    const taken = answers.filter(({ status }) => status === 201).length;
    const kept = (await completing).ok ? 1 : 0;
    expect(taken + kept).toBe(mostFiles);
    const { files: all } = await own.list();
    expect(all.filter(({ state }) => state === 'kept' || state === 'awaited')).toHaveLength(mostFiles);
  });

  test('that is missing is named with all others, by the check and by the submission, and nothing else is lost', async () => {
    const draft = await draftOf(city, form);
    const call = { params: { caseNumber: draft } };
    const { missingMaterials, ready, problems } = await accepted(city.as(applicant), checkApplication, call);
    expect({ ready, problems }).toEqual({ ready: false, problems: [] });
    expect(missingMaterials.map(({ code }) => code)).toEqual(neededFor(form));
    expect(missingMaterials).toContainEqual({
      code: 'officers-appointment',
      rank: 'secondary',
      name: { zh: '董事、监事、经理任职文件及身份证件', en: 'Appointments and identity cards of officers' },
    });
    await signPapers(city, draft, form);
    const headers = { 'accept-language': 'en' };
    const refused = await city.as(applicant).call(submitApplication, { ...call, headers });
    expect(refused).toMatchObject({ status: 422, problem: { type: '/problems/materials-missing' } });
    const errors = refused.ok ? [] : (refused.problem.errors ?? []);
    expect(errors.map(({ pointer }) => pointer)).toEqual(neededFor(form).map((code) => `/materials/${code}`));
    expect(errors[0]).toEqual({
      pointer: '/materials/articles',
      code: 'material.missing-main',
      message: 'Missing (main): Articles of association, signed by all (公司章程)',
    });
    expect((await submit(city, draft)).status).toBe(202);
  });

  test('that is removed while its case is submitted: one of the two comes first, and no case goes without', async () => {
    for (let round = 0; round < 3; round += 1) {
      const quiet = newQuietForm();
      const draft = await draftOf(city, quiet);
      await signPapers(city, draft, quiet);
      const own = filesOf(city, draft);
      const { materialId } = await own.upload(aPdf(neededFor(form)));
      const submission = city.as(applicant).call(submitApplication, { params: { caseNumber: draft } });
      const [submitted, removed] = await Promise.all([submission, own.remove(materialId)]);
      const { files: left } = await own.list();
      const isThere = left.some((one) => one.materialId === materialId && one.state === 'kept');
      expect(submitted.ok).toBe(isThere);
      if (submitted.ok) expect(removed).toMatchObject({ status: expect.toBeOneOf([409, 422]) });
      else expect(submitted.problem.type).toBe('/problems/materials-missing');
    }
  });

  test('is asked for as one of as many as there may be, all at once', async () => {
    const own = filesOf(city, await draftOf(city, newQuietForm()));
    const answers = await Promise.all(Array.from({ length: mostFiles }, () => own.ask(aPdf(['articles']))));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: mostFiles }, () => 201));
  });

  test('of an earlier case is used again while it is removed there: it comes whole, or is not found', async () => {
    const earlier = await draftOf(city, newQuietForm());
    const next = await draftOf(city, newQuietForm());
    for (let round = 0; round < 5; round += 1) {
      const { materialId } = await filesOf(city, earlier).upload(aPdf(['address-proof']));
      const body = { from: { caseNumber: earlier, materialId }, materials: ['address-proof'] };
      const reuse = city.as(applicant).call(reuseMaterial, { params: { caseNumber: next }, body });
      const [answer, removed] = await Promise.all([reuse, filesOf(city, earlier).remove(materialId)]);
      expect(removed.status).toBe(204);
      expect(answer.status).toBeOneOf([201, 422]);
      if (answer.ok) expect(await objectsOf(answer.body.materialId)).toHaveLength(1);
    }
  });

  test('is not taken after its time: neither by the store nor by us; and an address to read holds a minute', async () => {
    const draft = await draftOf(city, newQuietForm());
    const own = filesOf(city, draft);
    const kept = await own.upload(aPdf(['articles']));
    const address = { params: { caseNumber: draft, materialId: kept.materialId } };
    const { url } = await accepted(city.as(applicant), readMaterial, address);
    const file = aPdf(['articles']);
    const given = await own.permission(file);
    await city.advance(shownSeconds * 1_000 + 1_000);
    expect((await fetch(url)).status).toBe(403);
    // Not so late that the sweeper may have been there.
    await city.advance(uploadMs - shownSeconds * 1_000);
    expect((await send(given, file.content)).status).toBe(403);
    const ended = { status: 410, problem: { type: '/problems/upload-ended' } };
    expect(await own.complete(given.materialId)).toMatchObject(ended);
    expect((await own.upload(aPdf(['articles']))).completed).toMatchObject({ status: 200 });
  });
});
