import type { Text } from '../locale.ts';

/** What can be wrong with a form that is well filled in, but not for this case or this catalogue. */
export const caseMessages = {
  'supplement.registrar-fixed': {
    'zh-CN': '提交后不能更换登记机关。',
    en: 'The registrar cannot be changed once the case is submitted.',
  },
  'supplement.kind-fixed': {
    'zh-CN': '提交后不能变更企业类型。',
    en: 'The kind of enterprise cannot be changed once the case is submitted.',
  },
  'supplement.items-fixed': {
    'zh-CN': '提交后不能增减审核事项。',
    en: 'Which items are reviewed cannot be changed once the case is submitted.',
  },
} as const satisfies Record<string, Text>;
