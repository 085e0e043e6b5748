import type { Text } from '../locale.ts';

/** What an operator has to do about a case that waits for a named reason. */
export const failureMessages = {
  'failure.range-exhausted.organization-code': {
    'zh-CN':
      '组织机构代码号段已用尽。请向号段主管部门申领新号段，修改堆栈参数 OrganizationCodeRange，然后恢复办理本件。',
    en: 'The range of organization codes is used up. Obtain a range from its authority, set the stack’s parameter OrganizationCodeRange, then resume the case.',
  },
  'failure.range-exhausted.of-registrar': {
    'zh-CN': '登记机关的号段已用尽。号段长度由编码规则规定，请与登记机关商定后续编码，见运行手册“号段用尽”。',
    en: 'The registrar’s sequence is used up. Its length is fixed by the numbering rule: agree with the registrar how to go on, see “A range is used up” in the runbook.',
  },
} as const satisfies Record<string, Text>;
