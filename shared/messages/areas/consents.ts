import type { Standing } from '../../domain/consent/standing.ts';
import type { Text } from '../locale.ts';

/** 实名登记: how those who are named stand to a form, and what can be wrong with their papers. */
export const consentMessages = {
  'consent.confirmed': { 'zh-CN': '本人已确认：{zh}。', en: 'Has confirmed: {en}.' },
  'consent.asked': { 'zh-CN': '等待本人确认：{zh}。', en: 'Asked, and has not answered yet: {en}.' },
  'consent.expired': {
    'zh-CN': '确认链接已过期，请重新发起确认：{zh}。',
    en: 'Did not answer in time, ask again: {en}.',
  },
  'consent.changed': {
    'zh-CN': '与本人有关的内容在请其确认（签字）后有改动，请就现在的内容重新发起确认或签字：{zh}。',
    en: 'What concerns them has changed since they were asked, or signed; ask again, or let them sign what it says now: {en}.',
  },
  'consent.not-asked': { 'zh-CN': '尚未请本人确认：{zh}。', en: 'Not asked yet: {en}.' },
  'consent.denied': { 'zh-CN': '本人答复“非本人”：{zh}。', en: 'Says that it is not them: {en}.' },
  'consent.dropped': { 'zh-CN': '申请表已不再列名此人。', en: 'The form names this person no longer.' },
  'consent.not-named': { 'zh-CN': '该身份号码不在申请表上。', en: 'Nobody with this identity number is on the form.' },
  'consent.name-differs': {
    'zh-CN': '申请表上的姓名与身份证件不一致，请核对证件，或请申请人更正。',
    en: 'The form has another name than the identity document: compare them, or ask the applicant to correct it.',
  },
  'consent.twice': { 'zh-CN': '同一人出现了两次。', en: 'The same person is listed twice.' },
  'consent.denial-alone': {
    'zh-CN': '答复“非本人”的材料须单独登记。',
    en: 'A paper that says “not me” is recorded alone.',
  },
  'consent.form-needed': {
    'zh-CN': '审核中的办件须提交拟补充的申请表，以便请有关人员确认。',
    en: 'For a case under review send the form of the supplement: that is what people are asked about.',
  },
  'consent.form-stored': {
    'zh-CN': '草稿请先保存；确认以保存的申请表为准。',
    en: 'Of a draft people are asked about the form that is stored: edit the draft instead.',
  },
} as const satisfies Record<`consent.${Standing}`, Text> & Record<string, Text>;
