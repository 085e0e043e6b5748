import type { Text } from '../locale.ts';

/** What can go wrong with a request, whatever it is about. */
export const problemMessages = {
  'problem.not-found': { 'zh-CN': '没有找到。', en: 'Not found.' },
  'problem.invalid-json': { 'zh-CN': '内容不是有效的 JSON。', en: 'The body is not valid JSON.' },
  'problem.invalid-form': { 'zh-CN': '申请表填写有误。', en: 'The form is not valid.' },
} satisfies Record<`problem.${string}`, Text>;
