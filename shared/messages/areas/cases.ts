import type { Text } from '../locale.ts';

/** What can be wrong with a form that is well filled in, but not for this case or this catalogue. */
export const caseMessages = {
  'supplement.kind-fixed': {
    'zh-CN': '补充材料不能更改申请设立的类型。',
    en: 'A supplement cannot change the kind of enterprise that is registered.',
  },
  'supplement.registrar-fixed': {
    'zh-CN': '提交后不能更换登记机关。',
    en: 'The registrar cannot be changed once the case is submitted.',
  },
  'supplement.items-fixed': {
    'zh-CN': '提交后不能增减审核事项。',
    en: 'Which items are reviewed cannot be changed once the case is submitted.',
  },
} as const satisfies Record<string, Text>;
