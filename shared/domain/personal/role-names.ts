import type { Bilingual } from '../catalogue/types.ts';
import type { PersonRole } from './pointers.ts';

/** What a form calls each of its roles. */
const roleNames: Record<PersonRole, Bilingual> = {
  'legal-representative': { zh: '法定代表人', en: 'legal representative' },
  shareholder: { zh: '股东', en: 'shareholder' },
  director: { zh: '董事', en: 'director' },
  supervisor: { zh: '监事', en: 'supervisor' },
  manager: { zh: '经理', en: 'manager' },
  partner: { zh: '合伙人', en: 'partner' },
  'partner-delegate': { zh: '执行事务合伙人委派代表', en: 'delegate of the executive partner' },
  investor: { zh: '投资人', en: 'investor' },
  operator: { zh: '经营者', en: 'operator' },
  'family-member': { zh: '参加经营的家庭成员', en: 'family member' },
  'finance-contact': { zh: '财务负责人', en: 'head of finance' },
  liaison: { zh: '联络员', en: 'liaison' },
  agent: { zh: '代理人', en: 'agent' },
  'tax-clerk': { zh: '办税人', en: 'tax clerk' },
};

/** An entry of a person in words: its role, and of a list the place in it, counted from one. */
const entryName = ({ role, pointer }: { role: PersonRole; pointer: string }): Bilingual => {
  const { zh, en } = roleNames[role];
  const index = /\/(\d+)$/.exec(pointer)?.[1];
  if (index === undefined) return { zh, en };
  const place = Number(index) + 1;
  return { zh: `第${place}位${zh}`, en: `${en} ${place}` };
};

/** Who somebody is by their entries on a form, or that they have none any more, without a name or a number: `法定代表人、第2位股东`, `legal representative, shareholder 2`. */
export const entryNames = (entries: readonly { role: PersonRole; pointer: string }[]): Bilingual => {
  if (entries.length === 0) return { zh: '申请表已不再列名的人', en: 'someone whom the form names no longer' };
  const names = entries.map(entryName);
  return { zh: names.map(({ zh }) => zh).join('、'), en: names.map(({ en }) => en).join(', ') };
};
