import type { Certificate, CertificateKind } from './types.ts';

/** 三证同发: what the batch of the 2013 regime consists of, in the order in which it is printed. */
export const certificates = {
  'business-licence': {
    kind: 'business-licence',
    name: { zh: '企业法人营业执照', en: 'Business licence' },
    issuer: 'market-regulation',
    number: 'registration-number',
  },
  'organization-code': {
    kind: 'organization-code',
    name: { zh: '组织机构代码证', en: 'Organization code certificate' },
    issuer: 'quality-supervision',
    number: 'organization-code',
  },
  // One joint certificate of both tax bureaus with one shared number (domain.md §1).
  'tax-registration': {
    kind: 'tax-registration',
    name: { zh: '税务登记证', en: 'Tax registration certificate' },
    issuer: 'state-tax',
    number: 'taxpayer-number',
  },
  'seal-filing': {
    kind: 'seal-filing',
    name: { zh: '公章刻制备案证明', en: 'Receipt of the company seal filing' },
    issuer: 'public-security',
    number: 'seal-code',
    appliesWhen: { pointer: '/seals/companySeal/wanted', equals: true },
  },
} as const satisfies { [kind in CertificateKind]: Certificate };

/** A certificate of the catalogue by its kind. */
export const certificateOf = (kind: CertificateKind): Certificate => certificates[kind];
