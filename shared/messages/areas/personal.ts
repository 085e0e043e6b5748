import type { Text } from '../locale.ts';

/** What can be wrong with personal data in a request. */
export const personalMessages = {
  'personal.unknown-mask': {
    'zh-CN': '此处为隐去的内容，与已保存的不一致；请重新完整填写，或原样保留。',
    en: 'This value is masked and is not what is stored here: fill it in whole, or leave it as it was shown.',
  },
  'personal.not-masked-here': {
    'zh-CN': '本事项看不到此处，或此处没有隐去的内容。',
    en: 'This item does not see this field, or nothing is masked here.',
  },
} as const satisfies Record<string, Text>;
