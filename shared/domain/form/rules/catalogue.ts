import { engravers, halls } from '../../catalogue/places.ts';
import { defineRule, everyKind } from './rule.ts';
import { practice, sealRules } from './sources.ts';

const SEALS = ['companySeal', 'financeSeal', 'contractSeal', 'invoiceSeal'] as const;

/** 刻章单位须在公安机关备案名录内: a seal is made only by an engraver whom the catalogue lists. */
export const engraverListed = defineRule({
  id: 'engraver-listed',
  appliesTo: everyKind,
  source: [sealRules],
  reads: ['/seals'],
  check({ seals }) {
    return SEALS.flatMap((name) => {
      const order = seals[name];
      const listed = !order?.wanted || engravers.some(({ code }) => code === order.engraver);
      return listed ? [] : [{ pointer: `/seals/${name}/engraver` }];
    });
  },
});

/** 领取地点须为办事大厅: a batch is collected only in a hall that the catalogue lists. */
export const hallListed = defineRule({
  id: 'hall-listed',
  appliesTo: everyKind,
  source: [practice],
  reads: ['/delivery'],
  check({ delivery }) {
    const listed = delivery.method !== 'pick-up' || halls.some(({ code }) => code === delivery.hall);
    return listed ? [] : [{ pointer: '/delivery/hall' }];
  },
});
