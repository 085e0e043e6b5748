import type { NameReason } from '../../domain/names/assess.ts';
import type { Text } from '../locale.ts';

/** What is wrong with a company name, on what condition it may be had, and what other names it is like: one message a rule. */
export const nameMessages = {
  'form.name-composition': {
    'zh-CN': '名称应由行政区划、字号、行业、组织形式依次组成。',
    en: 'The name must be its region, trade name, industry and form, in that order.',
  },
  'form.name-characters': {
    'zh-CN': '名称应使用汉字，不得含外文字母、拼音、阿拉伯数字或符号。',
    en: 'The name must be in Chinese characters, without foreign letters, pinyin, Arabic digits or signs.',
  },
  'form.name-standard-characters': {
    'zh-CN': '“{characters}”不是《通用规范汉字表》中的规范汉字（如繁体字、异体字、生僻字）。',
    en: '“{characters}”: not among the characters in general use (traditional forms, variants and rare characters are not).',
  },
  'form.name-region': {
    'zh-CN': '名称的行政区划应为：{allowed}。',
    en: 'The region in the name must be one of: {allowed}.',
  },
  'form.name-trade-name': {
    'zh-CN': '字号应由 {min} 至 {max} 个汉字组成。',
    en: 'The trade name must be {min} to {max} Chinese characters.',
  },
  'form.name-trade-name-region': {
    'zh-CN': '行政区划名称不得作为字号。',
    en: 'The name of a region cannot be a trade name.',
  },
  'form.name-trade-name-industry': {
    'zh-CN': '行业或者经营特点不得作为字号。',
    en: 'A word for an industry cannot be a trade name.',
  },
  'form.name-trade-name-form': {
    'zh-CN': '组织形式不得作为字号。',
    en: 'A form of enterprise cannot be a trade name.',
  },
  'form.name-ending': {
    'zh-CN': '组织形式应与市场主体类型一致，可用：{allowed}。',
    en: 'The form in the name must be that of the kind of enterprise: {allowed}.',
  },
  'form.name-kind-words': {
    'zh-CN': '该类市场主体的名称不得使用“{words}”。',
    en: 'The name of this kind of enterprise must not have “{words}” in it.',
  },
  'form.name-industry-code': {
    'zh-CN': '名称中的行业与行业代码 {code} 不符，应属：{allowed}（GB/T 4754）。',
    en: 'The industry in the name does not agree with the code {code}; it belongs to {allowed} (GB/T 4754).',
  },
  'form.name-nationwide': {
    'zh-CN': '“{words}”须经国务院批准，名称中不得使用。',
    en: '“{words}” needs the approval of the State Council and cannot be used.',
  },
  'form.name-superlative': {
    'zh-CN': '“{words}”可能使公众受骗或者产生误解，名称中不得使用。',
    en: '“{words}” may mislead the public and cannot be used.',
  },
  'form.name-public-body': {
    'zh-CN': '“{words}”涉及政党、党政军机关、群团组织或部队番号，名称中不得使用。',
    en: '“{words}” stands for a party, a state or army body or a mass organisation and cannot be used.',
  },
  'form.name-foreign-body': {
    'zh-CN': '“{words}”是外国国家（地区）或国际组织的名称，不得作字号使用。',
    en: '“{words}” is the name of a foreign country or an international organisation and cannot be part of a trade name.',
  },
  'form.name-harmful': {
    'zh-CN': '“{words}”损害国家或者社会公共利益，名称中不得使用。',
    en: '“{words}” harms the state or the public interest and cannot be used.',
  },
  'form.name-indecent': {
    'zh-CN': '“{words}”违背公序良俗，名称中不得使用。',
    en: '“{words}” offends public order and good morals and cannot be used.',
  },
  'form.name-banking': {
    'zh-CN': '使用“{words}”须先取得银行业监督管理机构的批准文件。',
    en: '“{words}” needs the approval of the banking regulator first.',
  },
  'form.name-insurance': {
    'zh-CN': '使用“{words}”须先取得保险监督管理机构的批准文件。',
    en: '“{words}” needs the approval of the insurance regulator first.',
  },
  'form.name-securities': {
    'zh-CN': '使用“{words}”须先取得证券监督管理机构的许可，或按规定备案。',
    en: '“{words}” needs a licence of the securities regulator, or to be filed with it.',
  },
  'form.name-local-finance': {
    'zh-CN': '使用“{words}”须先取得金融管理部门的批准文件。',
    en: '“{words}” needs the approval of the financial authorities first.',
  },
  'form.name-group': {
    'zh-CN': '使用“{words}”须为企业集团的母公司，并符合企业集团的条件。',
    en: '“{words}” is for the parent of a group of companies that meets the conditions of one.',
  },
  'form.name-holding': {
    'zh-CN': '使用“{words}”须说明所投资控股的企业。',
    en: '“{words}” is for a company that holds others, which have to be shown.',
  },
  'form.name-institution': {
    'zh-CN': '使用“{words}”须先取得教育、卫生、司法、民政等主管部门的许可。',
    en: '“{words}” needs the permit of the authority for schools, hospitals, lawyers or associations first.',
  },
  'form.name-security-service': {
    'zh-CN': '使用“{words}”须先取得公安、应急或烟草主管部门的许可。',
    en: '“{words}” needs the permit of the police, the emergency or the tobacco authority first.',
  },
  'form.name-same': { 'zh-CN': '该名称已被登记或预留。', en: 'This name is registered or reserved.' },
  'form.name-same-words': {
    'zh-CN': '同一登记机关已有字号和行业都相同的名称。',
    en: 'A name with the same trade name and the same industry is registered or reserved with this registrar.',
  },
  'form.name-same-trade-name': {
    'zh-CN': '同一登记机关的同行业已有相同的字号。',
    en: 'The trade name is registered or reserved in this line of business with this registrar.',
  },
  'form.name-same-core': {
    'zh-CN': '除“新”“实业”等通用字词外，与同行业已有的字号相同。',
    en: 'But for generic words, the trade name is one that is registered or reserved in this line of business.',
  },
  'form.name-same-sound': {
    'zh-CN': '与同行业已有的字号读音相同。',
    en: 'The trade name sounds like one that is registered or reserved in this line of business.',
  },
} as const satisfies Record<`form.${NameReason['rule']}`, Text>;
