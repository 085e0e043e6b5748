/**
 * Why a supervisor may ask where a person is named: 冒名登记 (防范和查处假冒企业登记违法行为规定, 市场监管总局令第88号), a demand of a court or
 * the police, or the person's own right to know (个人信息保护法 45).
 */
export const searchReasons = ['impersonation-report', 'judicial-assistance', 'request-of-the-person'] as const;
export type SearchReason = (typeof searchReasons)[number];
