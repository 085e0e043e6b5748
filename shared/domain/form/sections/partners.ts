import * as z from 'zod';
import { CapitalWan } from '../../money/wan.ts';
import { Day } from './fields.ts';
import { personFields } from './person.ts';
import { companyContributions, legalPersonFields } from './shareholders.ts';

/** 合伙企业类型: 普通合伙, 特殊普通合伙, 有限合伙 (合伙企业法 2, 55). */
export const partnershipKinds = ['general', 'special-general', 'limited'] as const;

/** 出资方式 of a partner: those of a company, and 劳务 (合伙企业法 16). */
const PartnerContribution = z.strictObject({
  form: z.enum([...companyContributions, 'labour']),
  /** 认缴出资额, 万元; of labour, what the partners have agreed that it is worth. */
  amount: CapitalWan,
  /** 缴付期限 */
  dueOn: Day,
});

const stakeFields = {
  /** 承担责任方式: 无限责任, 有限责任. */
  liability: z.enum(['general', 'limited']),
  /** 出资情况; profits are shared by the agreement, so that no share is asked for. */
  contributions: z.array(PartnerContribution).min(1).max(10),
};

/** 自然人合伙人 */
const NaturalPersonPartner = z.strictObject({ kind: z.literal('natural-person'), ...personFields, ...stakeFields });

/** 法人或者其他组织合伙人, and what it is: some may not be general partners (合伙企业法 3). */
const LegalPersonPartner = z.strictObject({
  kind: z.literal('legal-person'),
  ...legalPersonFields,
  /** 其他企业, 国有独资公司, 国有企业, 上市公司, 事业单位, 社会团体. */
  body: z.enum([
    'enterprise',
    'wholly-state-owned',
    'state-owned',
    'listed',
    'public-institution',
    'social-organization',
  ]),
  ...stakeFields,
});

/** 合伙人名录. The law's limit of 50 is a rule; this one only bounds what is read. */
export const Partners = z.array(z.discriminatedUnion('kind', [NaturalPersonPartner, LegalPersonPartner])).max(200);
