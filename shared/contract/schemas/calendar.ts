import * as z from 'zod';
import { Day, line } from '../../domain/form/sections/fields.ts';
import { Time } from './common.ts';

export const yearParams = z.strictObject({ year: z.string().regex(/^\d{4}$/) });

const Source = z.strictObject({
  /** e.g. 国务院办公厅关于2026年部分节假日安排的通知 */
  title: line(200),
  /** 发文字号, e.g. 国办发明电〔2025〕7号 */
  number: line(60),
});

/** 放假安排: the notice of a year, whole. Days are written YYYY-MM-DD; those of the December before may be among them. */
export const NoticeBody = z.strictObject({
  /** Days off 放假, weekends within the holidays included. */
  rest: z.array(Day).min(1).max(100),
  /** Weekend days that are worked in lieu 调休上班. */
  worked: z.array(Day).max(50),
  source: Source,
});

export const Calendar = z.object({
  /** Changes with every import; stored beside every due date that it makes. */
  version: z.string(),
  /** The years that are published. A due date that runs into another is provisional. */
  years: z.array(
    z.object({
      year: z.int(),
      rest: z.array(z.string()),
      worked: z.array(z.string()),
      /** The notice that was imported; absent where the year came with the release. */
      source: Source.optional(),
      importedAt: Time.optional(),
    }),
  ),
});
