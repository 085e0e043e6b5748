import { describe, expect, test } from 'vitest';
import { applies } from '../../../shared/domain/catalogue/conditions.ts';
import { isCertificateIdentifier } from '../../../shared/domain/identifiers/certificate-identifier.ts';
import { isOrganizationCode } from '../../../shared/domain/identifiers/organization-code.ts';
import { isRegistrationNumber } from '../../../shared/domain/identifiers/registration-number.ts';
import { isSealCode } from '../../../shared/domain/identifiers/seal-code.ts';
import { isTaxpayerNumber } from '../../../shared/domain/identifiers/taxpayer-number.ts';
import { approveAll, itemCodes } from '../../support/agencies.ts';
import { batchOf, openCase, progressOf, untilReleased } from '../../support/cases.ts';
import { expectSignaturesToVerify, isVerifiable } from '../../support/certificates.ts';
import { expectAuditToVerify, historyOf } from '../../support/chain.ts';
import { useCity } from '../../support/city.ts';
import { documentOf, documentsOf } from '../../support/documents.ts';
import { type Example, newForm } from '../../support/forms.ts';
import { bringHome } from '../../support/partners.ts';
import { usualProcedure } from '../../support/procedures.ts';

const isValid = new Map<string, (number: string) => boolean>([
  ['business-licence', isRegistrationNumber],
  ['organization-code', isOrganizationCode],
  ['tax-registration', isTaxpayerNumber],
  ['seal-filing', isSealCode],
]);

const examples: [Example, string][] = [
  ['foshan-llc', 'by courier'],
  ['foshan-one-person', 'collected at a hall'],
  ['foshan-electronic-no-seal', 'electronically, without a seal'],
  ['shunde-board-llc', 'by courier, with a board and three seals'],
];

describe('one form in, every certificate out at once', () => {
  const city = useCity();

  test.each(examples)('%s is released as one batch, %s', async (example) => {
    const form = newForm(example);
    const caseNumber = await openCase(city, form);
    const expected = itemCodes.map((item) =>
      item === 'company-seal' && !form.seals.companySeal.wanted ? 'not-applicable' : 'open',
    );
    const { reviews } = await progressOf(city, caseNumber);
    expect(itemCodes.map((code) => reviews.find(({ item }) => item === code)?.state)).toEqual(expected);

    const issued = async () => (await documentsOf(city, caseNumber)).map(({ kind }) => kind);
    const atFirst = ['materials-receipt', 'acceptance-receipt'];
    expect(await issued()).toEqual(atFirst);

    await approveAll(city, caseNumber);
    const completed = await bringHome(city, caseNumber, form);
    const served = form.delivery.method === 'electronic' ? [] : ['service-receipt'];
    expect(await issued()).toEqual([...atFirst, 'approval-decision', ...served]);

    const batch = await batchOf(city, caseNumber);
    if (batch === undefined) throw new Error('nothing was released');
    const expectedBatch = usualProcedure.certificates.filter((certificate) => applies(certificate, form));
    expect(batch.certificates.map(({ kind }) => kind)).toEqual(expectedBatch.map(({ kind }) => kind));
    expect(completed).toMatchObject({ releasedAt: batch.releasedAt, delayed: false });
    for (const { kind, number } of batch.certificates) {
      expect(isValid.get(kind)?.(number), `${kind} ${number}`).toBe(true);
      expect(await isVerifiable(city, number), kind).toBe(true);
    }
    await expectSignaturesToVerify(city, batch);
    const { document } = await documentOf(city, caseNumber, 'PZ-1');
    const identifiers = batch.certificates.map(({ content }) => String(content.identifier));
    expect(document.kind === 'approval-decision' && document.certificates).toMatchObject(
      batch.certificates.map(({ number, content: { identifier } }) => ({ number, identifier })),
    );
    for (const identifier of identifiers) expect(isCertificateIdentifier(identifier), identifier).toBe(true);
    expect(new Set(identifiers).size).toBe(identifiers.length);
    expect(new Set(batch.certificates.map(({ content }) => content.issuedOn)).size).toBe(1);
  });

  test('every change of state is in the audit chain, once', async () => {
    const form = newForm('foshan-llc');
    const caseNumber = await openCase(city, form);
    await approveAll(city, caseNumber);
    await bringHome(city, caseNumber, form);
    const events = await expectAuditToVerify(city.register(), caseNumber);
    expect(historyOf(events, 'case')).toEqual([
      'draft-created',
      'case-submitted',
      'case-accepted',
      'numbers-assigned',
      'certificates-composed',
      'case-released',
      'case-completed',
    ]);
    for (const item of itemCodes)
      expect(historyOf(events, `review:${item}`)).toEqual(['review-opened', 'review-approved']);
    expect(historyOf(events, 'batch')).toEqual(['batch-released']);
    expect(historyOf(events, 'seal')).toEqual(['seal-ordered', 'seal-engraved']);
    expect(historyOf(events, 'parcel')).toEqual(['parcel-booked', 'parcel-delivered']);
  });

  test('two cases get numbers of their own, the next of each sequence', async () => {
    const [first, second] = [await openCase(city), await openCase(city)];
    const numbersOf = async (caseNumber: string) => {
      await approveAll(city, caseNumber);
      await bringHome(city, caseNumber, newForm('foshan-llc'));
      return (await batchOf(city, caseNumber))?.certificates.map(({ number }) => number) ?? [];
    };
    const numbers = [...(await numbersOf(first)), ...(await numbersOf(second))];
    expect(new Set(numbers).size).toBe(8);
    expect(await city.register().numbers(second)).toHaveLength(5);
    await expect(untilReleased(city, first)).resolves.toMatchObject({ state: 'completed' });
  });
});
