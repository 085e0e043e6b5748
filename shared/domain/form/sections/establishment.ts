import * as z from 'zod';
import { CapitalWan } from '../../money/wan.ts';
import { IndustryCode, paragraph } from './fields.ts';
import { partnershipKinds } from './partners.ts';
import { Person, personFields } from './person.ts';

const businessFields = {
  /** 经营范围 */
  businessScope: paragraph(1_000),
  /** 行业代码 of the main business. */
  industryCode: IndustryCode,
  /** 副本数: copies of the licence. */
  licenceCopies: z.int().min(1).max(20),
};

/** 营业期限, of a partnership 合伙期限. */
const Term = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('long-term') }),
  z.strictObject({ kind: z.literal('years'), years: z.int().min(1).max(100) }),
]);

const companyFields = {
  /** 法定代表人 */
  legalRepresentative: z.strictObject({
    ...personFields,
    /** 职务: 董事长, 执行董事, 经理. */
    post: z.enum(['chair', 'executive-director', 'manager']),
  }),
  /** 注册资本, 万元. */
  registeredCapital: CapitalWan,
  term: Term,
  ...businessFields,
};

/** What is being set up 设立登记: a limited company. */
export const LimitedCompanyEstablishment = z.strictObject({
  /** 公司类型: 自然人投资或控股, 自然人独资, 法人独资, 其他有限责任公司. */
  companyType: z.enum(['natural-persons', 'sole-natural-person', 'sole-legal-person', 'with-legal-persons']),
  ...companyFields,
});

/** A joint-stock company, set up by its promoters 发起设立: a public offering 募集设立 is another procedure. */
export const JointStockEstablishment = z.strictObject({
  /** 公司类型: 自然人投资或控股, 其他股份有限公司（非上市）. */
  companyType: z.enum(['natural-persons', 'with-legal-persons']),
  ...companyFields,
});

/** A partnership 合伙企业. */
export const PartnershipEstablishment = z.strictObject({
  partnershipKind: z.enum(partnershipKinds),
  /** 执行事务合伙人 */
  executivePartner: z.strictObject({
    /** Which of the partners, counted from 1. */
    partner: z.int().min(1).max(200),
    /** 委派代表, where that partner is a legal person (合伙企业法 26). */
    delegate: Person.optional(),
  }),
  /** 认缴出资总额, 万元. */
  capital: CapitalWan,
  term: Term,
  ...businessFields,
});

/** A sole proprietorship 个人独资企业; its capital is what the investor contributes. */
export const ProprietorshipEstablishment = z.strictObject(businessFields);

/** An individual business 个体工商户. */
export const IndividualEstablishment = z.strictObject({
  /** 资金数额, 万元. */
  capital: CapitalWan,
  ...businessFields,
});
