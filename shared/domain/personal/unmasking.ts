import { fieldsSeenBy } from '../canonical/fields.ts';
import type { ItemOf } from '../catalogue/procedure.ts';
import type { Bilingual } from '../catalogue/types.ts';
import { type Leaf, leavesAt } from './leaves.ts';
import { identityNumbers, phones } from './pointers.ts';
import type { OpenForm, SealedForm } from './sealed-form.ts';

/**
 * Why an officer may look at an identity number or phone in the clear (个人信息保护法 13, 28: for what a statutory duty needs). A
 * closed list and no free text: the access log is never rewritten, so nothing about a person may get into it.
 */
export const unmaskingReasons = {
  'identity-check': { zh: '核验身份证件', en: 'To compare it with an identity document' },
  'contact-applicant': { zh: '联系申请人', en: 'To contact the applicant' },
  'registry-comparison': { zh: '与其他登记信息比对', en: 'To compare it with another register' },
  'complaint-investigation': {
    zh: '核查投诉举报（如冒用他人身份）',
    en: 'To look into a complaint, such as a stolen identity',
  },
  'judicial-assistance': { zh: '协助司法或监察机关', en: 'To assist a court, a procurator or a supervisor' },
} as const satisfies Record<string, Bilingual>;
export type UnmaskingReason = keyof typeof unmaskingReasons;

/** The identity numbers and phones that an item sees of a form; in the clear if the form is. */
export const maskedLeaves = ({ sees }: Pick<ItemOf, 'sees'>, form: OpenForm | SealedForm): Leaf[] =>
  leavesAt(fieldsSeenBy(form, sees), [...identityNumbers, ...phones]);
