import { PutObjectCommand } from '@aws-sdk/client-s3';
import { describe, expect, test } from 'vitest';
import { reuseMaterial } from '../../../shared/contract/routes/materials.ts';
import { uploadMs } from '../../../shared/domain/materials/limits.ts';
import { applicant, draftOf } from '../../support/cases.ts';
import { expectAuditToVerify, historyOf } from '../../support/chain.ts';
import type { TestCity } from '../../support/city.ts';
import { signPapers } from '../../support/consents.ts';
import { newQuietForm } from '../../support/forms.ts';
import { until } from '../../support/until.ts';
import { aPdf, bucketOf, filesOf } from './files.ts';

/** What becomes of files whose time is over, tried in a city that others use too: every case is its own. */
export const erasure = (city: TestCity): unknown =>
  describe('a file whose time is over', () => {
    const objectsOf = (materialId: string) => bucketOf(city).objectsOf(materialId);

    test('of a draft that has expired is gone with it, name and content, and what is known of those it names', async () => {
      const quiet = newQuietForm();
      const draft = await draftOf(city, quiet);
      await signPapers(city, draft, quiet);
      const { materialId } = await filesOf(city, draft).upload(aPdf(['articles']));
      await city.advance(91 * 86_400_000);
      await city.sweep();
      await city.advance(120_000);
      await city.sweep();
      expect(await objectsOf(materialId)).toEqual([]);
      const [item] = await city.register().entities(draft, 'material');
      expect(item).toMatchObject({ state: 'removed' });
      expect(item).not.toHaveProperty('fileName');
      expect(item).not.toHaveProperty('workKey');
      expect(await city.register().entities(draft, 'consents')).toMatchObject([{ state: 'erased', people: '{}' }]);
      await expectAuditToVerify(city.register(), draft);
    });

    test('that is asked for in the moment in which its draft expires is not forgotten', async () => {
      const draft = await draftOf(city, newQuietForm());
      const expiry = { caller: 'sweep', operation: 'TransactWriteItems', bodyMatches: draft } as const;
      await city.faults({ ...expiry, effect: { kind: 'delay', ms: 1_500 } });
      await city.advance(91 * 86_400_000);
      const sweeping = city.sweep();
      await until('the draft is about to expire', async () => (await city.hits()) > 0);
      await filesOf(city, draft).permission(aPdf(['articles']));
      await sweeping;
      await city.faults();
      await city.sweep();
      expect(await city.register().entities(draft, 'case')).toMatchObject([{ state: 'lapsed' }]);
      expect(await city.register().entities(draft, 'material')).toMatchObject([{ state: 'removed' }]);
    });

    test('gives its draft as much time as an edit does', async () => {
      const draft = await draftOf(city, newQuietForm());
      await city.advance(80 * 86_400_000);
      const { completed } = await filesOf(city, draft).upload(aPdf(['articles']));
      expect(completed).toMatchObject({ status: 200 });
      await city.advance(80 * 86_400_000);
      await city.sweep();
      expect(await city.register().entities(draft, 'case')).toMatchObject([{ state: 'draft' }]);
      await city.advance(11 * 86_400_000);
      await city.sweep();
      expect(await city.register().entities(draft, 'case')).toMatchObject([{ state: 'lapsed' }]);
      await expectAuditToVerify(city.register(), draft);
    });

    test('that never comes is forgotten after its time, name and whatever lies in its place', async () => {
      const draft = await draftOf(city, newQuietForm());
      const { materialId } = await filesOf(city, draft).permission(aPdf(['articles']));
      const { s3, Bucket } = bucketOf(city);
      // As a completion leaves it that ends between the copy and the commit.
      for (const folder of ['incoming', 'kept'])
        await s3.send(new PutObjectCommand({ Bucket, Key: `${folder}/${draft}/${materialId}`, Body: 'left' }));
      await city.sweep();
      expect(await city.register().entities(draft, 'material')).toMatchObject([{ state: 'awaited' }]);
      for (const ms of [uploadMs, 120_000]) {
        await city.advance(ms + 60_001);
        await city.sweep();
      }
      expect(await objectsOf(materialId)).toEqual([]);
      const [item] = await city.register().entities(draft, 'material');
      expect(item).toMatchObject({ state: 'removed' });
      for (const gone of ['fileName', 'workKey']) expect(item).not.toHaveProperty(gone);
      await expectAuditToVerify(city.register(), draft);
    });

    test('that was removed is looked for once more, should a completion under way have put it back', async () => {
      const draft = await draftOf(city, newQuietForm());
      const own = filesOf(city, draft);
      const { materialId } = await own.upload(aPdf(['articles']));
      expect((await own.remove(materialId)).status).toBe(204);
      expect(await objectsOf(materialId)).toEqual([]);
      const { s3, Bucket } = bucketOf(city);
      await s3.send(new PutObjectCommand({ Bucket, Key: `kept/${draft}/${materialId}`, Body: 'put back' }));
      await city.advance(60_001);
      await city.sweep();
      expect(await objectsOf(materialId)).toEqual([]);
    });

    test('whose copy to another case is never finished leaves nothing there', async () => {
      const earlier = await draftOf(city, newQuietForm());
      const next = await draftOf(city, newQuietForm());
      const { materialId } = await filesOf(city, earlier).upload(aPdf(['address-proof']));
      const body = { from: { caseNumber: earlier, materialId }, materials: ['address-proof'] };
      const keeping = { caller: 'applicant-materials', operation: 'TransactWriteItems' } as const;
      await city.faults({ ...keeping, bodyMatches: 'material-kept', effect: { kind: 'throttle' } });
      const reused = await city.as(applicant).call(reuseMaterial, { params: { caseNumber: next }, body });
      expect(reused.ok).toBe(false);
      await city.faults();
      const [copy] = await city.register().entities(next, 'material');
      expect(copy).toMatchObject({ state: 'awaited' });
      const copyId = String(copy?.materialId);
      expect(await objectsOf(copyId)).toHaveLength(1);
      for (const ms of [uploadMs, 0]) {
        await city.advance(ms + 60_001);
        await city.sweep();
      }
      expect(await objectsOf(copyId)).toEqual([]);
      const events = await expectAuditToVerify(city.register(), next);
      expect(historyOf(events, `material:${copyId}`)).toEqual(['material-reused', 'material-removed']);
    });
  });
