import type { Bilingual } from './types.ts';

/** A named place that a form can refer to by its code. */
export interface Place {
  code: string;
  name: Bilingual;
}

/** 刻章单位: licensed engravers, of which the applicant chooses one. */
export const engravers: readonly Place[] = [
  { code: 'engraver-chancheng-01', name: { zh: '禅城区第一刻章社', en: 'Chancheng Engravers No. 1' } },
  { code: 'engraver-shunde-01', name: { zh: '顺德区第一刻章社', en: 'Shunde Engravers No. 1' } },
];

/** 行政服务中心: halls where a batch can be collected (通办通取: any hall will do). */
export const halls: readonly Place[] = [
  { code: 'hall-440604', name: { zh: '禅城区行政服务中心', en: 'Chancheng Administrative Service Hall' } },
  { code: 'hall-440605', name: { zh: '南海区行政服务中心', en: 'Nanhai Administrative Service Hall' } },
  { code: 'hall-440606', name: { zh: '顺德区行政服务中心', en: 'Shunde Administrative Service Hall' } },
  { code: 'hall-440607', name: { zh: '三水区行政服务中心', en: 'Sanshui Administrative Service Hall' } },
  { code: 'hall-440608', name: { zh: '高明区行政服务中心', en: 'Gaoming Administrative Service Hall' } },
];
