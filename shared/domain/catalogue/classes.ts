import { holds } from './conditions.ts';
import type { ItemOf } from './procedure.ts';
import type { CaseClass } from './types.ts';

/** 简单 / 一般 / 复杂: the class of an item for a form, by the first rule that holds. */
export const classOf = ({ classes }: Pick<ItemOf, 'classes'>, form: unknown): CaseClass =>
  classes.find(({ when }) => holds(when, form))?.class ?? 'general';

/** 分级授权: the level of sign-off that an item of this form needs. */
export const signOffOf = (item: Pick<ItemOf, 'classes' | 'signOff'>, form: unknown): number =>
  item.signOff[classOf(item, form)];
