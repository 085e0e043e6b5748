import { materialsOf } from './askable.ts';
import type { Procedure } from './procedure.ts';

/** 精简统计: what the applicant is spared, from the data alone. */
export interface Figures {
  /** Materials handed in: once for all, and formerly at each window. */
  materials: { once: number; formerly: number };
  /** Trips: one in all, and formerly one to each agency for each item. */
  trips: { once: number; formerly: number };
}

/** The figures of a procedure in which every item applies and every material is needed. */
export const figuresOf = (procedure: Procedure): Figures => ({
  materials: {
    once: materialsOf(procedure).length,
    formerly: procedure.items.reduce((total, { formerly }) => total + formerly.length, 0),
  },
  trips: { once: 1, formerly: procedure.items.length },
});
