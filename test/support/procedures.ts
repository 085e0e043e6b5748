import { itemIn, type Procedure } from '../../shared/domain/catalogue/procedure.ts';
import { procedureOfCase } from '../../shared/domain/catalogue/procedure-of-case.ts';
import type { ItemCode } from '../../shared/domain/catalogue/types.ts';

/** How the examples are registered unless something else is said: a limited company in the city as it begins. */
export const usualProcedure: Procedure = procedureOfCase({ regime: '2013', kind: 'limited-company' });

/** An item of it. */
export const usualItem = (code: ItemCode) => itemIn(usualProcedure, code);
