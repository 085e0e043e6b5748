import type { NamedKind, Partnership } from './endings.ts';

/** A name and its four parts, in their order: 行政区划 + 字号 + 行业 + 组织形式. */
export interface NameParts {
  /** 全称: the four parts joined. */
  full: string;
  /** 行政区划, as written in the name: '佛山市禅城区'. */
  region: string;
  /** 字号 */
  tradeName: string;
  /** 行业表述, as written in the name: '贸易'. */
  industry: string;
  /** 组织形式 */
  ending: string;
}

/** For what a name is asked. */
export interface NameContext {
  /** The region of the registrar 登记机关, GB/T 2260. */
  registrar: string;
  kind: NamedKind;
  /** Of a partnership: which. */
  partnership?: Partnership | undefined;
  /** The main business, GB/T 4754: section letter and two to four digits. */
  industryCode?: string | undefined;
}

/** The name that four parts make. */
export const nameOf = (parts: Omit<NameParts, 'full'>): NameParts => ({
  ...parts,
  full: parts.region + parts.tradeName + parts.industry + parts.ending,
});
