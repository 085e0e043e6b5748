import type { Text } from '../locale.ts';

/** What can be wrong with personal data in a request. */
export const personalMessages = {
  'personal.unknown-mask': {
    'zh-CN': '此处为隐去的内容，与已保存的不一致；请重新完整填写，或原样保留。',
    en: 'This value is masked and is not what is stored here: fill it in whole, or leave it as it was shown.',
  },
} as const satisfies Record<string, Text>;
