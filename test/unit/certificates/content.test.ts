import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../../shared/domain/canonical/canonical-json.ts';
import { applies } from '../../../shared/domain/catalogue/conditions.ts';
import { enterpriseKinds } from '../../../shared/domain/catalogue/kinds.ts';
import type { CertificateOf } from '../../../shared/domain/catalogue/procedure.ts';
import { procedureOfCase } from '../../../shared/domain/catalogue/procedure-of-case.ts';
import { regimeCodes } from '../../../shared/domain/catalogue/regimes.ts';
import type { CertificateKind } from '../../../shared/domain/catalogue/types.ts';
import { certificateContent, type Sources } from '../../../shared/domain/certificates/content.ts';
import { certificateIdentifier } from '../../../shared/domain/certificates/identifier.ts';
import { issuerCreditCode } from '../../../shared/domain/certificates/issuers.ts';
import { outlineOf } from '../../../shared/domain/form/index.ts';
import {
  isCertificateIdentifier,
  parseCertificateIdentifier,
} from '../../../shared/domain/identifiers/certificate-identifier.ts';
import { usualProcedure } from '../../support/procedures.ts';
import { validForm } from '../domain/form/example.ts';

const form = validForm();
const numbers = {
  ...{ 'name-approval-number': '4406042026000001', 'registration-number': '440604200000012' },
  ...{ 'organization-code': 'PDY00001-X', 'taxpayer-number': '440604PDY00001X', 'seal-code': '4406040000001' },
};
const sources: Sources = {
  ...{ caseNumber: 'YZT20261123-7KQ4M2XWPA', procedure: usualProcedure },
  ...{ form: outlineOf(form), numbers, date: '2026-11-23' },
};

const of = (kind: CertificateKind): CertificateOf => {
  const found = usualProcedure.certificates.find((one) => one.kind === kind);
  if (found === undefined) throw new Error(`no ${kind}`);
  return found;
};

describe.each(usualProcedure.certificates)('the certificate $kind', (certificate) => {
  const { kind } = certificate;
  const content = certificateContent(certificate, sources);

  test('bears its own number, its title, its issuer and the date of the batch', () =>
    expect(content).toMatchObject({
      kind,
      title: certificate.name.zh,
      number: sources.numbers[certificate.number],
      companyName: form.name.proposed.full,
      issuedOn: '2026-11-23',
      issuer: expect.stringMatching(/局$/),
    }));

  test('bears an identifier of its own, which its issuer has given (GB/T 36904)', () => {
    expect(parseCertificateIdentifier(content.identifier)).toMatchObject({
      issuer: issuerCreditCode(certificate.issuer, form.registrar),
      serial: '202611237KQ4M2XWPA',
      version: 1,
    });
    const others = usualProcedure.certificates
      .filter((other) => other !== certificate)
      .map((other) => certificateContent(other, sources).identifier);
    expect(others).not.toContain(content.identifier);
    const elsewhere = certificateContent(certificate, { ...sources, caseNumber: 'YZT20261123-7KQ4M2XWPB' });
    expect(elsewhere.identifier).not.toBe(content.identifier);
  });

  test('is JSON, so that it has one canonical text to be signed', () =>
    expect(JSON.parse(canonicalJson(content))).toEqual(content));

  test('holds no identity number and no telephone of anyone', () =>
    expect(canonicalJson(content)).not.toMatch(/\b\d{17}[\dX]\b|\b1[3-9]\d{9}\b/));

  test('cannot be made without its number', () =>
    expect(() => certificateContent(certificate, { ...sources, numbers: {} })).toThrow(
      `${kind} has no ${certificate.number}`,
    ));
});

test('every certificate of every procedure has an identifier of its own', () => {
  for (const regime of regimeCodes)
    for (const kind of enterpriseKinds) {
      const { certificates } = procedureOfCase({ regime, kind });
      const identifiers = certificates.map((one) => certificateIdentifier(one, sources.caseNumber, form.registrar));
      expect(identifiers.filter((one) => !isCertificateIdentifier(one))).toEqual([]);
      expect(new Set(identifiers).size).toBe(certificates.length);
    }
});

test('the organization code certificate and the tax registration print the registration number (domain.md §1)', () => {
  for (const kind of ['organization-code', 'tax-registration'] as const) {
    expect(certificateContent(of(kind), sources).registrationNumber).toBe(numbers['registration-number']);
  }
});

test('the tax registration is one joint certificate of both bureaus', () =>
  expect(certificateContent(of('tax-registration'), sources)).toMatchObject({
    issuer: '国家税务局',
    jointIssuer: '地方税务局',
  }));

test('the seal is round, 40 mm, with a star, and bears exactly the name of the licence', () => {
  const licence = certificateContent(of('business-licence'), sources);
  expect(certificateContent(of('seal-filing'), sources)).toMatchObject({
    companyName: licence.companyName,
    specification: { shape: 'round', diameterMm: 40, centre: 'star' },
  });
});

test('where no seal is wanted, no seal is certified', () => {
  const without = { ...form, seals: { companySeal: { wanted: false as const } } };
  expect(applies(of('seal-filing'), form)).toBe(true);
  expect(applies(of('seal-filing'), without)).toBe(false);
});
