import type { Clock } from '../../clock.ts';
import { shanghaiDate } from '../../domain/calendar/shanghai-time.ts';
import { isToBeChecked } from '../../domain/materials/trust.ts';
import { message } from '../../messages/index.ts';
import type { MaterialItem } from '../../store/items/material.ts';

/** A file as its applicant sees it. */
export const presentFile = ({ reusedFrom, ...file }: MaterialItem) => ({ ...file, reused: reusedFrom !== undefined });

/** 水印: for which case a file is, and when it was shown, so that no copy serves anything else. */
const watermark = (caseNumber: string, date: string) => {
  const params = { caseNumber, date };
  return {
    zh: message('zh-CN', 'material.watermark', params),
    en: message('en', 'material.watermark', params),
  };
};

/** A file as whoever looks at the case for an office sees it. */
export const presentSeen = (file: MaterialItem, clock: Clock) => {
  const reused = file.reusedFrom !== undefined;
  return {
    ...file,
    reused,
    toBeChecked: isToBeChecked(file.trust, reused),
    watermark: watermark(file.caseId, shanghaiDate(clock.now())),
  };
};
