import type { ShapeCode } from '../../domain/form/shape-codes.ts';
import type { Text } from '../locale.ts';

/** What is wrong with the shape of a form. */
export const formShapeMessages = {
  'form.required': { 'zh-CN': '必填。', en: 'This field is required.' },
  'form.unknown-field': { 'zh-CN': '此处没有“{field}”这一项。', en: 'There is no field “{field}” here.' },
  'form.wrong-type': { 'zh-CN': '类型不对，应为 {expected}。', en: 'Wrong type: {expected} is expected.' },
  'form.not-allowed': { 'zh-CN': '只能填：{allowed}。', en: 'Must be one of: {allowed}.' },
  'form.too-short': { 'zh-CN': '至少 {min} 个字。', en: 'At least {min} characters.' },
  'form.too-long': { 'zh-CN': '最多 {max} 个字。', en: 'At most {max} characters.' },
  'form.too-small': { 'zh-CN': '不得小于 {min}。', en: 'Must not be below {min}.' },
  'form.too-big': { 'zh-CN': '不得大于 {max}。', en: 'Must not be above {max}.' },
  'form.too-few': { 'zh-CN': '至少填 {min} 项。', en: 'At least {min} entries.' },
  'form.too-many': { 'zh-CN': '最多填 {max} 项。', en: 'At most {max} entries.' },
  'form.too-deep': { 'zh-CN': '嵌套过深，最多 {max} 层。', en: 'Nested too deeply: at most {max} levels.' },
  'form.too-large': { 'zh-CN': '内容过多，最多 {max} 个值。', en: 'Too large: at most {max} values.' },
  'form.not-unicode': { 'zh-CN': '含有不完整的字符。', en: 'Contains half a character (not valid Unicode).' },
  'form.invalid': { 'zh-CN': '填写有误。', en: 'This value is not valid.' },
  'form.text': {
    'zh-CN': '不能为空，首尾不能有空格，不能有控制字符。',
    en: 'Must not be blank, begin or end with a space, or contain control characters.',
  },
  'form.amount': {
    'zh-CN': '应为大于零的金额（万元），最多六位小数，如“100”或“33.5”。',
    en: 'An amount above zero in 万元 (ten thousand yuan) with at most six decimals is expected, like “100” or “33.5”.',
  },
  'form.percentage': {
    'zh-CN': '应为大于 0、不超过 100 的百分比，最多四位小数。',
    en: 'A percentage above 0 and at most 100 with at most four decimals is expected.',
  },
  'form.area': {
    'zh-CN': '应为大于零的面积（平方米），最多两位小数。',
    en: 'An area above zero in square metres with at most two decimals is expected.',
  },
  'form.reference': {
    'zh-CN': '编号只能用汉字、字母、数字、〔〕（）［］、/ 和 -，至多 40 个字。',
    en: 'A reference is made of Chinese characters, letters, digits, 〔〕（）［］, / and -, at most 40.',
  },
  'form.sha256': {
    'zh-CN': '应为 SHA-256 摘要，写作 64 位小写十六进制数字。',
    en: 'A SHA-256 digest is expected, written as 64 lowercase hex digits.',
  },
  'form.digest': {
    'zh-CN': '应为 sha256: 及其后 64 位小写十六进制数字，如所示内容所附。',
    en: 'sha256: and 64 lowercase hex digits are expected, as they came with what was shown.',
  },
  'form.date': {
    'zh-CN': '应为存在的日期，写作 YYYY-MM-DD。',
    en: 'A date that exists, written YYYY-MM-DD, is expected.',
  },
  'form.region': {
    'zh-CN': '应为六位行政区划代码（GB/T 2260）。',
    en: 'A six-digit region code (GB/T 2260) is expected.',
  },
  'form.registrar': { 'zh-CN': '不是本市的登记机关。', en: 'This is not a registrar of this city.' },
  'form.citizen-id': {
    'zh-CN': '公民身份号码有误，请核对十八位号码。',
    en: 'This citizen ID is not valid; please check its eighteen characters.',
  },
  'form.licence-number': {
    'zh-CN': '注册号或统一社会信用代码有误。',
    en: 'This registration number or unified social credit code is not valid.',
  },
  'form.industry-code': {
    'zh-CN': '应为国民经济行业代码（GB/T 4754），如“F5191”。',
    en: 'An industry code (GB/T 4754) is expected, like “F5191”.',
  },
  'form.mobile': { 'zh-CN': '应为十一位手机号码。', en: 'A mobile number of eleven digits is expected.' },
  'form.phone': {
    'zh-CN': '应为手机号码，或带区号的固定电话。',
    en: 'A mobile number, or a landline with its area code, is expected.',
  },
  'form.postcode': { 'zh-CN': '应为六位邮政编码。', en: 'A postcode of six digits is expected.' },
  'form.identifier': {
    'zh-CN': '应为目录所列的标识（小写字母、数字和连字符）。',
    en: 'An identifier from the catalogue is expected (lower-case letters, digits, hyphens).',
  },
  'form.bank-account': {
    'zh-CN': '应为八至三十二位数字的银行账号。',
    en: 'A bank account of eight to thirty-two digits is expected.',
  },
} satisfies Record<ShapeCode, Text>;
