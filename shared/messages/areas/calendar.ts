import type { NoticeProblemCode } from '../../domain/calendar/notice-problems.ts';
import type { Text } from '../locale.ts';

/** What can be wrong with the notice of a year's holidays that is imported. */
export const calendarMessages = {
  'calendar.outside-year': {
    'zh-CN': '{date} 既不在该年度内，也不在上一年 12 月。',
    en: '{date} is neither in the year nor in the December before.',
  },
  'calendar.repeated': { 'zh-CN': '{date} 重复列出。', en: '{date} is named twice.' },
  'calendar.rest-and-worked': {
    'zh-CN': '{date} 同时列为放假和上班。',
    en: '{date} is named as a day off and as a day that is worked.',
  },
  'calendar.not-weekend': {
    'zh-CN': '{date} 不是周末，无需列为调休上班日。',
    en: '{date} is no Saturday or Sunday: it is worked without being named.',
  },
  'calendar.legal-holiday-missing': {
    'zh-CN': '{date} 是法定节假日，应列为放假。',
    en: '{date} is a holiday by law and must be a day off.',
  },
  'calendar.too-few-days-off': {
    'zh-CN': '放假的工作日减去调休上班日为 {granted} 天，少于法定节假日 {law} 天。',
    en: 'Weekdays off less weekend days worked are {granted}; the law grants {law} holidays.',
  },
} as const satisfies Record<`calendar.${NoticeProblemCode}`, Text>;
