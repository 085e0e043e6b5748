import type { Agency, AgencyCode } from './types.ts';

/** The five agencies of the 2013 reform; offices are an agency in a district (see office.ts). */
export const agencies = {
  'market-regulation': {
    code: 'market-regulation',
    name: { zh: '工商行政管理局', en: 'Administration for Industry and Commerce' },
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
} as const satisfies { [code in AgencyCode]: Agency };
