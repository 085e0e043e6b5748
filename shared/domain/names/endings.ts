/** 组织形式: in what a name of each kind of enterprise may end, and which words it must not have (data). */
export const endings = {
  /** 公司法. */
  'limited-company': ['有限公司', '有限责任公司'],
  'joint-stock-company': ['股份有限公司', '股份公司'],
  /** 合伙企业法 15, 56, 62; other words than 合伙企业 by practice (?). */
  partnership: [
    ...['合伙企业（普通合伙）', '合伙企业（特殊普通合伙）', '合伙企业（有限合伙）'],
    ...['事务所（普通合伙）', '事务所（特殊普通合伙）', '中心（普通合伙）', '中心（有限合伙）'],
  ],
  /** 个人独资企业登记管理办法. */
  'sole-proprietorship': ['厂', '店', '部', '中心', '工作室', '经营部', '商店', '商行', '加工厂', '事务所', '养殖场'],
  /** 个体工商户名称登记管理办法. */
  'individual-business': [
    ...['店', '部', '馆', '行', '厂', '坊', '铺', '屋', '吧', '摊', '室', '社', '档', '经营部', '商店', '商行'],
    ...['餐馆', '餐厅', '工作室', '中心'],
  ],
} as const;

/** The kinds of enterprise that bear a name. */
export type NamedKind = keyof typeof endings;
export const namedKinds = Object.keys(endings) as [NamedKind, ...NamedKind[]];

/** 合伙企业: how its partners answer for it, which its name must say (合伙企业法 15, 56, 62). */
export const partnershipMarks = {
  general: '（普通合伙）',
  'special-general': '（特殊普通合伙）',
  limited: '（有限合伙）',
} as const;
export type Partnership = keyof typeof partnershipMarks;
export const partnerships = Object.keys(partnershipMarks) as [Partnership, ...Partnership[]];

/** Words that would pass an enterprise off as one of another kind. */
export const barredWords: Readonly<Record<NamedKind, readonly string[]>> = {
  'limited-company': ['合伙', '农民专业合作社'],
  'joint-stock-company': ['合伙', '农民专业合作社'],
  /** 合伙企业法 15. */
  partnership: ['公司', '有限责任'],
  /** 个人独资企业登记管理办法 6: 不得使用“有限”、“有限责任”或者“公司”字样. */
  'sole-proprietorship': ['公司', '有限'],
  /** 个体工商户名称登记管理办法: 不得使用“企业”、“公司”和“农民专业合作社”字样. */
  'individual-business': ['公司', '企业', '农民专业合作社'],
};
