/** Text that people read, in both languages of the service; Chinese first. */
export interface Bilingual {
  zh: string;
  en: string;
}

/** The five agencies of the 2013 reform (domain.md §1). */
export type AgencyCode = 'market-regulation' | 'quality-supervision' | 'state-tax' | 'local-tax' | 'public-security';

/** The items reviewed in parallel (六证并联). One code each: 一码管理. */
export type ItemCode =
  | 'name-approval'
  | 'business-licence'
  | 'organization-code'
  | 'state-tax'
  | 'local-tax'
  | 'company-seal';

/** What comes out of a case, released once as one batch (三证同发). */
export type CertificateKind = 'business-licence' | 'organization-code' | 'tax-registration' | 'seal-filing';

/** Numbers that a case is given in dependency order (赋码). */
export type NumberKind =
  | 'name-approval-number'
  | 'registration-number'
  | 'organization-code'
  | 'taxpayer-number'
  | 'seal-code';

/** A test on the form that is data, not code: the value at a JSON pointer equals a constant. */
export interface FormCondition {
  pointer: string;
  equals: string | number | boolean;
}

export interface Agency {
  code: AgencyCode;
  name: Bilingual;
  /** 牵头部门: the lead agency accepts and copies all the others (抄告). */
  lead: boolean;
}

/** One item of the catalogue: nothing that is not written here can be asked of an applicant (清单之外无权力). */
export interface Item {
  code: ItemCode;
  name: Bilingual;
  agency: AgencyCode;
  legalBasis: readonly string[];
  /** 承诺时限: promised working days from acceptance. */
  promisedWorkingDays: number;
  /** 法定时限: statutory working days (行政许可法 42). */
  statutoryWorkingDays: number;
  /** JSON pointers (`*` for every element of an array) of what the item sees; an approval records their digest. */
  sees: readonly string[];
  /** Where absent, the item always applies. */
  appliesWhen?: FormCondition;
  /** The certificates that this item's approval contributes to. */
  outputs: readonly CertificateKind[];
}

export interface Certificate {
  kind: CertificateKind;
  name: Bilingual;
  issuer: AgencyCode;
  /** The number that the certificate is known by. */
  number: NumberKind;
  /** Where absent, the certificate is always part of the batch. */
  appliesWhen?: FormCondition;
}
