import type { Json } from '../canonical/fields.ts';
import { agencies } from '../catalogue/agencies.ts';
import { certificates } from '../catalogue/certificates.ts';
import { sealSpecification } from '../catalogue/seal-specification.ts';
import type { CertificateKind, NumberKind } from '../catalogue/types.ts';
import type { FormOutline } from '../form/index.ts';
import { certificateIdentifier } from './identifier.ts';

/** What certificates are made of: the approved form, the assigned numbers, the date that they bear. */
export interface Sources {
  caseNumber: string;
  form: FormOutline;
  numbers: { readonly [kind in NumberKind]?: string | undefined };
  /** 核准日期, `YYYY-MM-DD` in Shanghai; the same on every certificate of a batch. */
  date: string;
}

type Content = Record<string, Json>;

const addressOf = ({ address }: FormOutline['basics']): string =>
  [address.province, address.city, address.district, address.town ?? '', address.street, address.number].join('');

/** An individual business may have no name 字号名称; it is then known by its operator's. */
const nameOf = ({ name, leader }: FormOutline): string => name?.proposed.full ?? leader.name;

const companyOf = ({ form }: Sources): Content => ({
  companyName: nameOf(form),
  address: addressOf(form.basics),
  legalRepresentative: form.leader.name,
});

/** What only some kinds of enterprise have: 公司类型, 注册资本 (万元), 营业期限. */
const kindOf = ({ establishment }: FormOutline): Content => ({
  ...('companyType' in establishment && { companyType: establishment.companyType }),
  ...('registeredCapital' in establishment && { registeredCapital: establishment.registeredCapital }),
  ...('term' in establishment && { term: establishment.term }),
});

/** 营业执照: what the 2013 licence of a company prints. */
const businessLicence = (sources: Sources): Content => ({
  ...companyOf(sources),
  nameApprovalNumber: sources.numbers['name-approval-number'] ?? null,
  ...kindOf(sources.form),
  businessScope: sources.form.establishment.businessScope,
  establishedOn: sources.date,
});

/** 组织机构代码证: also prints the registration number (domain.md §1). */
const organizationCode = (sources: Sources): Content => ({
  ...companyOf(sources),
  registrationNumber: sources.numbers['registration-number'] ?? null,
});

/** 税务登记证: one joint certificate of both tax bureaus. */
const taxRegistration = (sources: Sources): Content => ({
  ...companyOf(sources),
  registrationNumber: sources.numbers['registration-number'] ?? null,
  businessScope: sources.form.establishment.businessScope,
  jointIssuer: agencies['local-tax'].name.zh,
});

/** 公章刻制备案证明: round, 40 mm, a star in the middle, exactly the licence's name (domain.md §4). */
const sealFiling = ({ form }: Sources): Content => ({
  companyName: nameOf(form),
  specification: sealSpecification,
  ...(form.seals.companySeal.wanted && {
    material: form.seals.companySeal.material,
    engraver: form.seals.companySeal.engraver,
  }),
});

const contents = {
  'business-licence': businessLicence,
  'organization-code': organizationCode,
  'tax-registration': taxRegistration,
  'seal-filing': sealFiling,
} satisfies Record<CertificateKind, (sources: Sources) => Content>;

/**
 * The content of a certificate of record: signed data, of which any printed page is a rendering (design.md §4).
 * @throws Error where the number that the certificate is known by has not been assigned.
 */
export const certificateContent = (
  kind: CertificateKind,
  sources: Sources,
): Content & { number: string; identifier: string } => {
  const certificate = certificates[kind];
  const number = sources.numbers[certificate.number];
  if (number === undefined) throw new Error(`${kind} has no ${certificate.number}`);
  return {
    kind,
    title: certificate.name.zh,
    number,
    /** 电子证照标识 (GB/T 36904), unique to this certificate. */
    identifier: certificateIdentifier(kind, sources.caseNumber, sources.form.registrar),
    ...contents[kind](sources),
    issuer: agencies[certificate.issuer].name.zh,
    issuedOn: sources.date,
  };
};
