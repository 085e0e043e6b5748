import type { Actor } from '../../../shared/store/event.ts';
import { askMaterial } from '../../../shared/store/transitions/ask-material.ts';
import { keepMaterial } from '../../../shared/store/transitions/keep-material.ts';
import { lapseUploads } from '../../../shared/store/transitions/lapse-uploads.ts';
import { raiseMaterial } from '../../../shared/store/transitions/raise-material.ts';
import { refuseMaterial } from '../../../shared/store/transitions/refuse-material.ts';
import { removeMaterial } from '../../../shared/store/transitions/remove-material.ts';
import { aCase, aMaterial, aReview, at, form } from './items.ts';
import type { Tried } from './tried.ts';

const who: Actor = { kind: 'applicant', id: 'applicant-1' };
const clerk: Actor = { kind: 'hall', id: 'clerk-1', office: 'hall-440604' };
const on = 'A#MATERIAL#CL-1';
const reviews = [aReview('business-licence', 'approved'), aReview('state-tax', 'approved')];

export const draft = {
  case: aCase('draft', { workDue: '2027-02-21T02:00:00.000Z' }),
  reviews: [],
  materials: [],
  shelf: 0,
};
export const underReview = { case: aCase('reviewing'), reviews, materials: [], shelf: 3 };
const { state: _awaited, ...wanted } = aMaterial('awaited');
const copy = { ...wanted, reusedFrom: { caseId: 'YZT20261101-7KQ4M2XWPB', materialId: 'CL-0' } };
const change = { files: [aMaterial('kept')], form, at };

/** The transitions of files. */
export const ofMaterials: readonly Tried[] = [
  { ...{ name: 'ask-material', on, to: 'awaited' }, change: (t) => askMaterial(t, who, draft, wanted) },
  {
    ...{ name: 'keep-material', on, from: ['awaited'], to: 'kept' },
    change: (t) => keepMaterial(t, who, draft, aMaterial('awaited'), { files: [aMaterial('kept')], at }),
  },
  {
    ...{ name: 'keep-material: under review', on, from: ['awaited'], to: 'kept' },
    change: (t) => keepMaterial(t, who, underReview, aMaterial('awaited'), change),
  },
  {
    ...{
      name: 'keep-material: what it touches',
      on: 'A#REVIEW#business-licence',
      from: ['open', 'approved'],
      to: 'open',
    },
    change: (t) => keepMaterial(t, who, underReview, aMaterial('awaited'), change),
  },
  {
    ...{ name: 'refuse-material', on, from: ['awaited'], to: 'refused' },
    change: (t) => refuseMaterial(t, who, aMaterial('awaited'), 'virus', at),
  },
  {
    ...{ name: 'remove-material', on, from: ['awaited', 'kept'], to: 'removed' },
    change: (t) => removeMaterial(t, who, underReview, aMaterial('kept'), { files: [], form, at }),
  },
  { ...{ name: 'ask-material: a copy', on, to: 'awaited' }, change: (t) => askMaterial(t, who, underReview, copy) },
  {
    ...{ name: 'raise-material', on, from: ['kept'], to: 'kept' },
    change: (t) => raiseMaterial(t, clerk, aMaterial('kept'), at),
  },
  {
    ...{ name: 'lapse-uploads', on, from: ['awaited', 'kept'], to: 'removed' },
    change: (t) => lapseUploads(t, [aMaterial('awaited', { expiresAt: at })], at),
  },
];
