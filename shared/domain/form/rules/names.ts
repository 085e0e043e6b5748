import { regionOf } from '../../identifiers/region.ts';
import type { RegistrationForm } from '../registration-form.ts';
import type { CompanyName } from '../sections/name.ts';
import { repeatsIn } from './repeats.ts';
import { defineRule, everyKind, type Finding } from './rule.ts';
import { nameRegulation, practice } from './sources.ts';

const NAMES = ['/name/proposed', '/name/alternatives/*'];

function readingNames(...parts: (keyof CompanyName)[]): string[] {
  return NAMES.flatMap((name) => parts.map((part) => `${name}/${part}`));
}

/** 名称由行政区划、字号、行业、组织形式依次组成. */
export const nameComposition = defineRule({
  id: 'name-composition',
  appliesTo: everyKind,
  source: [nameRegulation],
  reads: readingNames('full', 'region', 'tradeName', 'industry', 'ending'),
  check(form) {
    return eachName(form, 'full', (name) => name.full === name.region + name.tradeName + name.industry + name.ending);
  },
});

/** 字号由两个以上汉字组成, 不得为行政区划或行业. */
export const nameTradeName = defineRule({
  id: 'name-trade-name',
  appliesTo: everyKind,
  source: [nameRegulation],
  reads: readingNames('tradeName', 'region', 'industry'),
  check(form) {
    return eachName(form, 'tradeName', ({ tradeName, region, industry }) => {
      const distinct = tradeName !== industry && !region.includes(tradeName);
      return distinct && /^\p{Script=Han}{2,}$/u.test(tradeName);
    });
  },
});

/** 名称使用规范汉字: no foreign letters, pinyin or Arabic digits; brackets are allowed. */
export const nameCharacters = defineRule({
  id: 'name-characters',
  appliesTo: everyKind,
  source: [nameRegulation],
  reads: readingNames('full'),
  check(form) {
    return eachName(form, 'full', ({ full }) => /^[\p{Script=Han}（）]+$/u.test(full));
  },
});

/** 名称的行政区划与登记机关一致: the city, or the city and then the registrar's district; never a district alone. */
export const nameRegion = defineRule({
  id: 'name-region',
  appliesTo: everyKind,
  source: [nameRegulation],
  reads: ['/registrar', ...readingNames('region')],
  check(form) {
    const { city = '', district = '' } = regionOf(form.registrar) ?? {};
    const allowed = district === '' ? [city] : [city, city + district];
    return eachName(form, 'region', ({ region }) => allowed.includes(region), { allowed: allowed.join('、') });
  },
});

/** 备选名称不得重复. */
export const nameTwice = defineRule({
  id: 'name-twice',
  appliesTo: everyKind,
  source: [practice],
  reads: readingNames('full'),
  check(form) {
    const names = wishesOf(form).map(({ full }) => full);
    return repeatsIn(names).map(({ index }) => ({ pointer: `/name/alternatives/${index - 1}/full` }));
  },
});

/** An individual business may do without a name. */
function wishesOf({ name }: RegistrationForm): CompanyName[] {
  return name ? [name.proposed, ...name.alternatives] : [];
}

function eachName(
  form: RegistrationForm,
  part: keyof CompanyName,
  isFine: (name: CompanyName) => boolean,
  params?: Finding['params'],
): Finding[] {
  return wishesOf(form).flatMap((name, index) => {
    if (isFine(name)) return [];
    const place = index === 0 ? '/name/proposed' : `/name/alternatives/${index - 1}`;
    return [{ pointer: `${place}/${part}`, ...(params && { params }) }];
  });
}
