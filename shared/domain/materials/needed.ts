import { neededBy } from '../catalogue/askable.ts';
import { applies } from '../catalogue/conditions.ts';
import type { MaterialOf, Procedure } from '../catalogue/procedure.ts';
import type { ItemCode, MaterialCode, MaterialUse } from '../catalogue/types.ts';

/** The materials of a procedure that an applicant uploads; the service has the others of its own (清单之外无权力: no more than these). */
export const uploads = ({ materials }: Pick<Procedure, 'materials'>): MaterialOf[] =>
  materials.filter(({ suppliedBy }) => suppliedBy === undefined);

/** How a procedure uses one of its materials. */
export interface Use {
  /** 主件 where any item takes it as that. */
  rank: MaterialUse['rank'];
  /** The items that ask for it. */
  items: ItemCode[];
}

export const useOf = ({ items }: Procedure, code: MaterialCode): Use => {
  const asking = items.filter(({ materials }) => materials.some(({ material }) => material === code));
  const isMain = asking.some(({ materials }) =>
    materials.some(({ material, rank }) => material === code && rank === 'main'),
  );
  return { rank: isMain ? 'main' : 'secondary', items: asking.map((item) => item.code) };
};

/** What a form needs to be uploaded: for the items that apply to it, where the condition of the material holds. */
export const neededUploads = (procedure: Procedure, form: unknown): MaterialOf[] => {
  const needed = new Set(procedure.items.filter((item) => applies(item, form)).flatMap((item) => neededBy(item, form)));
  return uploads(procedure).filter(({ code }) => needed.has(code));
};
