import { normalizedName } from '../names/normalized-name.ts';

/** 间隔号 and what is written in its place: bullets, hyphenation points, operators, katakana dots. Half-width ones are folded before. */
const middleDots = /[·•‧∙⋅・⸱]/g;

/** A person's name as it is compared: as names of companies are, and with one middle dot, whichever it was. */
const normalizedPersonName = (name: string): string => normalizedName(name).replaceAll(middleDots, '·');

/**
 * Whether two texts write the same name of a person (姓名): 阿不都·示例 is the same with whatever dot a keyboard or a register has,
 * though only one is right (U+00B7: 国家民委等十二部门 2016 年关于统一姓名采集应用规范的通知).
 */
export const isSamePersonName = (one: string, other: string): boolean =>
  normalizedPersonName(one) === normalizedPersonName(other);
