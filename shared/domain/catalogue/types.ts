import type { agencies } from './agencies.ts';
import type { certificates } from './certificates.ts';
import type { items } from './items.ts';
import type { EnterpriseKind } from './kinds.ts';
import type { materials } from './materials.ts';
import type { numbers } from './numbers.ts';
import type { RegimeCode } from './regimes.ts';

/** Text that people read, in both languages of the service; Chinese first. */
export interface Bilingual {
  zh: string;
  en: string;
}

/*
 * The codes of the catalogue are the keys of its data, so that a new entry is data only: no list of codes is written twice.
 */
export type AgencyCode = keyof typeof agencies;
/** 一码管理: one code an item. */
export type ItemCode = keyof typeof items;
/** What comes out of a case, released once as one batch (三证同发). */
export type CertificateKind = keyof typeof certificates;
/** Numbers that a case is given in dependency order (赋码). */
export type NumberKind = keyof typeof numbers;
export type MaterialCode = keyof typeof materials;

/** A test on the form that is data, not code: what stands at a JSON pointer. */
export type FormCondition = { pointer: string } & (
  | { equals: string | number | boolean }
  | { present: boolean }
  /** Of an array: it has more elements than this. */
  | { moreThan: number }
);

export interface Agency {
  code: string;
  name: Bilingual;
  /** What it is called under later regimes, where a reform of the government has renamed it. */
  renamed?: { readonly [regime in RegimeCode]?: Bilingual };
  /** 牵头部门: the lead agency accepts and copies all the others (抄告). */
  lead: boolean;
}

/** JSON pointers (`*` for every element of an array), those for every kind and those of single kinds. */
export interface Sees {
  every: readonly string[];
  kinds: { readonly [kind in EnterpriseKind]?: readonly string[] };
}

/** 简单 / 一般 / 复杂. */
export type CaseClass = 'simple' | 'general' | 'complex';

/** Something that can be asked of an applicant. */
export interface Material {
  code: string;
  name: Bilingual;
  /**
   * The least trust with which it is taken when it is used again (国办函〔2016〕108号): A issued by an agency, B checked against the
   * original, C uploaded by the applicant, D made by the applicant.
   */
  trust: 'A' | 'B' | 'C' | 'D';
  legalBasis: string;
  /** Kinds that have it; where absent, all. */
  kinds?: readonly EnterpriseKind[];
  /**
   * What the service has of it without an upload: the one form itself (一表登记), or who is named has proved who they are by their own
   * login (实名认证). Where absent, the applicant uploads it.
   */
  suppliedBy?: 'form' | 'real-name';
}

/** 主件 and 副件: without a secondary one a case can be accepted on a pledge (容缺受理). */
export interface MaterialUse {
  material: MaterialCode;
  rank: 'main' | 'secondary';
  /** Where absent, it is always needed. */
  neededWhen?: FormCondition;
}

/** What an item costs the applicant, or by what it is measured. */
export interface Fee {
  name: Bilingual;
  amount: Bilingual;
  legalBasis: string;
}

/** One item of the catalogue: nothing that is not written here can be asked of an applicant (清单之外无权力). */
export interface Item {
  code: string;
  name: Bilingual;
  agency: AgencyCode;
  legalBasis: readonly string[];
  /** 即办件: decided on the spot; 承诺件: within a promise. */
  handling: 'immediate' | 'promised';
  /** 法定时限: statutory working days. */
  statutoryWorkingDays: number;
  /** 受理: who does it, and within how many working days; `deemed`: silence accepts (行政许可法 32). */
  acceptance: { mode: 'automatic' | 'manual' | 'deemed'; withinWorkingDays: number };
  /** The first rule that holds gives the class; where none does, it is 一般. */
  classes: readonly { class: CaseClass; when: FormCondition }[];
  /** 分级授权: the level of sign-off that each class needs (`authority/officer-roles.ts`). */
  signOff: { readonly [of in CaseClass]: number };
  materials: readonly MaterialUse[];
  /** What the agency asked of whoever came to it alone, before the reform; the figures of the reform are made of it. */
  formerly: readonly MaterialCode[];
  /** What the item sees of the form; an approval records its digest. */
  sees: Sees;
  /** Whose numbers it needs before its own can be assigned. */
  needs: readonly NumberKind[];
  /** The numbers that its approval leads to. */
  assigns: readonly NumberKind[];
  /** The certificates that its approval contributes to. */
  outputs: readonly CertificateKind[];
  /** 超时默认: silence approves. */
  defaultConsent: boolean;
  /** Whether its clock may be suspended: hearing, test, inspection, expert review (行政许可法 45). */
  suspension: boolean;
  /** 预警, 黄牌, 红牌: working days left, percent of the limit used, working days after the promise. */
  supervision: { warnDaysLeft: number; yellowAtPercent: number; redAfterDays: number };
  fees: readonly Fee[];
  /** Where absent, the item always applies. */
  appliesWhen?: FormCondition;
}

/** What a certificate prints besides its title, number, issuer and date (`certificates/content.ts`). */
export type PrintedField =
  | 'companyName'
  | 'address'
  | 'leader'
  | 'companyType'
  | 'registeredCapital'
  | 'businessScope'
  | 'term'
  | 'nameApprovalNumber'
  | 'registrationNumber'
  | 'establishedOn'
  | 'jointIssuer'
  | 'sealSpecification'
  | 'sealOrder';

export interface Certificate {
  kind: string;
  name: Bilingual;
  /** Its title where the kind of enterprise has one of its own. */
  titles?: { readonly [kind in EnterpriseKind]?: Bilingual };
  issuer: AgencyCode;
  /** 联合发证: the second agency in whose name it is issued. */
  jointIssuer?: AgencyCode;
  /** The number that the certificate is known by. */
  number: NumberKind;
  prints: readonly PrintedField[];
  /** Where absent, the certificate is always part of the batch. */
  appliesWhen?: FormCondition;
}

/** A part of the promise: items that are worked on at the same time, for so many working days (in halves). */
export interface Stage {
  workingDays: number;
  items: readonly ItemCode[];
}

/** How one kind of enterprise is registered under a regime. */
export interface ProcedureEntry {
  /** After acceptance and before the joint issue, half a working day each; the items in their order. */
  stages: readonly Stage[];
  certificates: readonly CertificateKind[];
  /** 承诺时限 of the whole case, in working days from acceptance. */
  promisedWorkingDays: number;
}

/** What items and certificates are like where that differs from the usual, for some kinds. */
export interface Variant {
  kinds: readonly EnterpriseKind[];
  items?: { readonly [code in ItemCode]?: Partial<Item> };
  certificates?: { readonly [kind in CertificateKind]?: Partial<Certificate> };
}

/** A regime says which items are reviewed, which certificates come out, and what of them is different from the usual. */
export interface Regime {
  code: RegimeCode;
  name: Bilingual;
  legalBasis: readonly string[];
  /** When the law introduced it, `YYYY-MM-DD`, and where a kind came later. */
  since: string;
  sinceFor?: { readonly [kind in EnterpriseKind]?: string };
  procedures: { readonly [kind in EnterpriseKind]: ProcedureEntry };
  /** One after another, each over the one before. */
  variants?: readonly Variant[];
}

/** The law as data, as it is in force from a day on. */
export interface Catalogue {
  /** A case keeps the version that it was accepted under. */
  version: string;
  /** The first day, `YYYY-MM-DD` in Shanghai; it holds until the next version does. */
  validFrom: string;
  items: { readonly [code in ItemCode]: Item };
  certificates: { readonly [kind in CertificateKind]: Certificate };
  materials: { readonly [code in MaterialCode]?: Material };
  regimes: { readonly [code in RegimeCode]: Regime };
}
