import * as z from 'zod';
import { Person, personFields } from './person.ts';

/** 董事: 董事长, 副董事长, 董事, 执行董事. */
export const Director = z.strictObject({
  ...personFields,
  post: z.enum(['chair', 'vice-chair', 'director', 'executive-director']),
});

/** 监事: 监事会主席, 监事. */
export const Supervisor = z.strictObject({
  ...personFields,
  post: z.enum(['chair', 'supervisor']),
  /** 职工代表: elected by the staff. */
  staffRepresentative: z.boolean(),
});

/** 董事、监事、经理信息. The law's numbers are rules; the limits here only bound what is read. */
export const Officers = z.strictObject({
  directors: z.array(Director).max(50),
  supervisors: z.array(Supervisor).max(50),
  /** 经理; a limited company may do without. */
  manager: Person.optional(),
});
