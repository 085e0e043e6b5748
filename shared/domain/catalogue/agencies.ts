import type { Agency } from './types.ts';

/**
 * The five agencies of the 2013 reform, and those of later regimes; offices are an agency in a district (see office.ts). In 2018
 * the reform of the government merged commerce with quality supervision, and the two tax bureaus.
 */
export const agencies = {
  'market-regulation': {
    code: 'market-regulation',
    name: { zh: '工商行政管理局', en: 'Administration for Industry and Commerce' },
    renamed: { '2020': { zh: '市场监督管理局', en: 'Administration for Market Regulation' } },
    lead: true,
  },
  'quality-supervision': {
    code: 'quality-supervision',
    name: { zh: '质量技术监督局', en: 'Bureau of Quality and Technical Supervision' },
    lead: false,
  },
  'state-tax': { code: 'state-tax', name: { zh: '国家税务局', en: 'State Tax Bureau' }, lead: false },
  'local-tax': { code: 'local-tax', name: { zh: '地方税务局', en: 'Local Tax Bureau' }, lead: false },
  'public-security': { code: 'public-security', name: { zh: '公安局', en: 'Public Security Bureau' }, lead: false },
  taxation: { code: 'taxation', name: { zh: '税务局', en: 'Taxation Bureau' }, lead: false },
  'human-resources': {
    code: 'human-resources',
    name: { zh: '人力资源和社会保障局', en: 'Human Resources and Social Security Bureau' },
    lead: false,
  },
  'housing-fund': {
    code: 'housing-fund',
    name: { zh: '住房公积金管理中心', en: 'Housing Provident Fund Centre' },
    lead: false,
  },
  // No agency: a commercial bank takes part as a partner of the city, with the same interface.
  bank: { code: 'bank', name: { zh: '合作银行', en: 'Partner banks' }, lead: false },
} as const satisfies { [code: string]: Agency };
