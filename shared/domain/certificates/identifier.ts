import type { CertificateOf } from '../catalogue/procedure.ts';
import type { CertificateKind } from '../catalogue/types.ts';
import { makeCertificateIdentifier } from '../identifiers/certificate-identifier.ts';
import { cityCreditCode, issuerCreditCode } from './issuers.ts';

/**
 * 证照类型代码 of each kind: the credit code of the authority that defines the type, and its own three digits. That of the licence is
 * seen in use: 国家市场监督管理总局, 001. For the others no code is known to us (?): the certificates of 2013 had gone before types were
 * numbered. They are the city's own, of private use.
 */
const types = {
  'business-licence': '11100000MB0143028R001',
  'organization-code': `${cityCreditCode}001`,
  'tax-registration': `${cityCreditCode}002`,
  'seal-filing': `${cityCreditCode}003`,
  'invoice-receipt': `${cityCreditCode}004`,
  'employee-insurance-receipt': `${cityCreditCode}005`,
  'housing-fund-receipt': `${cityCreditCode}006`,
  'bank-appointment': `${cityCreditCode}007`,
} as const satisfies { [kind in CertificateKind]: string };

/** 流水号: the digits and letters of the case number. A case has one certificate of a kind, so that it is unique for type and issuer. */
const serialOf = (caseNumber: string): string => caseNumber.replace(/^YZT(\d{8})-/, '$1');

/**
 * The certificate identifier 电子证照标识 (GB/T 36904) of a case's certificate of some kind; `region` is the registrar's. It is made of
 * the case number rather than of the number on the certificate, which for individual businesses contains a citizen ID. Certificates
 * are released once (invariant 1), so that each is its first version.
 */
export const certificateIdentifier = (
  { kind, issuer }: Pick<CertificateOf, 'kind' | 'issuer'>,
  caseNumber: string,
  region: string,
): string =>
  makeCertificateIdentifier({
    type: types[kind],
    issuer: issuerCreditCode(issuer, region),
    serial: serialOf(caseNumber),
    version: 1,
  });
