import type { Bilingual } from '../../catalogue/types.ts';

type Cited = (article: number) => Bilingual;

function cited(zh: string, en: string): Cited {
  return (article) => ({ zh: `${zh}第${article}条`, en: `${en}, art. ${article}` });
}

/** 公司法, as amended in 2013 and in force until June 2024. */
export const companyLaw2013 = cited('公司法（2013年修正）', 'Company Law (2013)');
/** 公司法, as revised in 2023 and in force since July 2024. */
export const companyLaw2023 = cited('公司法（2023年修订）', 'Company Law (2023)');
/** 合伙企业法 (2006). */
export const partnershipLaw = cited('合伙企业法', 'Partnership Law');
/** 个人独资企业法 (1999). */
export const proprietorshipLaw = cited('个人独资企业法', 'Sole Proprietorship Law');
/** 个体工商户条例 (2011). */
export const individualBusinessRegulation = cited('个体工商户条例', 'Regulation on Individual Businesses');

/** Laws and regulations that are named as a whole. */
export const registrationRegulation: Bilingual = {
  zh: '公司登记管理条例',
  en: 'Regulation on Company Registration',
};
export const sealRules: Bilingual = { zh: '印铸刻字业暂行管理规则', en: 'Rules on the Engraving Trade' };
export const civilLaw: Bilingual = { zh: '民法（完全民事行为能力）', en: 'Civil law (full capacity)' };
export const socialInsuranceLaw: Bilingual = { zh: '社会保险法第57条', en: 'Social Insurance Law, art. 57' };
export const invoiceMeasures: Bilingual = { zh: '发票管理办法第15条', en: 'Measures on Invoices, art. 15' };

/** 办事惯例: what working portals ask for, without an article of its own. */
export const practice: Bilingual = { zh: '办事惯例', en: 'practice' };
