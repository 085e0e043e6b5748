import { holds } from './conditions.ts';
import type { ItemOf, Procedure } from './procedure.ts';
import type { MaterialCode } from './types.ts';

/** 清单之外无权力: the materials that an item can ask for; whoever asks for more is refused, and answers for it. */
export const askable = ({ materials }: Pick<ItemOf, 'materials'>): MaterialCode[] =>
  materials.map(({ material }) => material);

/** The materials of a procedure, each asked for once however many items use it. */
export const materialsOf = ({ materials }: Pick<Procedure, 'materials'>): MaterialCode[] =>
  materials.map(({ code }) => code);

/** What of them a form needs: an item's materials without those whose condition does not hold. */
export const neededBy = ({ materials }: Pick<ItemOf, 'materials'>, form: unknown): MaterialCode[] =>
  materials.flatMap(({ material, neededWhen }) =>
    neededWhen === undefined || holds(neededWhen, form) ? [material] : [],
  );
