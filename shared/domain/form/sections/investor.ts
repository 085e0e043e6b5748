import * as z from 'zod';
import { CapitalWan } from '../../money/wan.ts';
import { personFields } from './person.ts';

/** 投资人 of a sole proprietorship. That it is a natural person is a rule, so that whoever is not hears of the law. */
export const Investor = z.strictObject({
  kind: z.enum(['natural-person', 'legal-person']),
  ...personFields,
  /** 出资方式: 以个人财产出资, 以家庭共有财产作为个人出资 (个人独资企业法 18). */
  property: z.enum(['own', 'family']),
  /** 出资额, 万元. */
  contribution: CapitalWan,
});
