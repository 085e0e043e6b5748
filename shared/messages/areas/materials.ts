import type { Refusal } from '../../domain/materials/material-state.ts';
import type { Text } from '../locale.ts';

/** What is said of files, and across them. */
export const materialMessages = {
  'material.missing-main': { 'zh-CN': '缺少主件：{zh}（{en}）', en: 'Missing (main): {en} ({zh})' },
  'material.missing-secondary': { 'zh-CN': '缺少副件：{zh}（{en}）', en: 'Missing (secondary): {en} ({zh})' },
  'material.not-asked': {
    'zh-CN': '本件的事项目录不要求此材料，不能提交。',
    en: 'The catalogue does not ask for this in this case; it cannot be handed in.',
  },
  'material.wrong-size': { 'zh-CN': '文件大小与申报的不符。', en: 'The file is not as large as was said.' },
  'material.wrong-type': {
    'zh-CN': '文件内容不是所申报的类型（支持 jpg、png、pdf）。',
    en: 'The content is not of the type that was said (jpg, png, pdf).',
  },
  'material.wrong-checksum': {
    'zh-CN': '文件校验值与申报的不符。',
    en: 'The file does not have the checksum that was said.',
  },
  'material.virus': { 'zh-CN': '文件未通过病毒扫描。', en: 'The file did not pass the virus scan.' },
  'material.not-found': { 'zh-CN': '没有找到可复用的该文件。', en: 'There is no such file of yours.' },
  'material.self-made': {
    'zh-CN': '申请人自制的材料（D 级）不跨办件复用。',
    en: 'What an applicant has made (D) is not used again in another case.',
  },
  'material.other': { 'zh-CN': '该文件不能作为此材料复用。', en: 'The file cannot be used again as this.' },
  'material.watermark': {
    'zh-CN': '仅供办理企业设立登记（{caseNumber}）使用，{date}',
    en: 'Only for the registration {caseNumber}, {date}',
  },
} as const satisfies Record<string, Text> & Record<`material.${Refusal}`, Text>;
