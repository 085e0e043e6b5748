import type { RegistrationForm } from '../registration-form.ts';
import { defineRule, type Finding } from './rule.ts';
import { individualNameMeasures, nameRegulation, partnershipLaw, proprietorshipMeasures } from './sources.ts';

const ENDINGS = ['/name/proposed/ending', '/name/alternatives/*/ending'];
const WORDS = ['/name/proposed', '/name/alternatives/*'].flatMap((name) => [`${name}/tradeName`, `${name}/industry`]);

const marks = { general: '（普通合伙）', 'special-general': '（特殊普通合伙）', limited: '（有限合伙）' } as const;

/** 合伙企业名称中应当标明“普通合伙”“特殊普通合伙”“有限合伙”字样. */
export const nameEnding = defineRule({
  id: 'name-ending',
  appliesTo: ['partnership'],
  source: [partnershipLaw(15), partnershipLaw(56), partnershipLaw(62)],
  reads: ['/establishment/partnershipKind', ...ENDINGS],
  check(form) {
    const mark = marks[form.establishment.partnershipKind];
    return eachName(form, 'ending', ({ ending }) => ending.endsWith(mark) && ending !== mark, { mark });
  },
});

/** 只有公司的名称可以使用“公司”字样; what has no limited liability does not say so either. */
export const nameKindWords = defineRule({
  id: 'name-kind-words',
  appliesTo: ['partnership', 'sole-proprietorship', 'individual-business'],
  source: [nameRegulation, proprietorshipMeasures, individualNameMeasures],
  reads: ['/kind', ...WORDS],
  check(form) {
    const barred = form.kind === 'partnership' ? /公司|有限责任/ : /公司|有限/;
    return eachName(form, 'full', ({ tradeName, industry }) => !barred.test(tradeName) && !barred.test(industry));
  },
});

type Wish = NonNullable<RegistrationForm['name']>['proposed'];

function eachName(
  { name }: Pick<RegistrationForm, 'name'>,
  part: 'full' | 'ending',
  isFine: (wish: Wish) => boolean,
  params?: Finding['params'],
): Finding[] {
  const wishes = name ? [name.proposed, ...name.alternatives] : [];
  return wishes.flatMap((wish, index) => {
    if (isFine(wish)) return [];
    const place = index === 0 ? '/name/proposed' : `/name/alternatives/${index - 1}`;
    return [{ pointer: `${place}/${part}`, ...(params && { params }) }];
  });
}
