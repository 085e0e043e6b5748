import type { NameContext, NameParts } from '../../names/company-name.ts';
import type { NameRule } from '../../names/rule.ts';
import { type NameRuleId, nameRules } from '../../names/rules/index.ts';
import type { RegistrationForm } from '../registration-form.ts';
import type { CompanyName } from '../sections/name.ts';
import { repeatsIn } from './repeats.ts';
import { defineRule, everyKind, type Finding, type Rule } from './rule.ts';
import { practice } from './sources.ts';

const NAMES = ['/name/proposed', '/name/alternatives/*'];

/** Where a form says what the rules of names ask beside the name. */
const CONTEXT: Partial<Record<keyof NameContext, string>> = {
  registrar: '/registrar',
  kind: '/kind',
  partnership: '/establishment/partnershipKind',
  industryCode: '/establishment/industryCode',
};

/** For what a form's names are asked; a rule is given only what it reads of it. */
export function nameContextOf({ registrar, kind, establishment }: RegistrationForm): NameContext {
  const partnership = establishment && 'partnershipKind' in establishment ? establishment.partnershipKind : undefined;
  return { registrar, kind, partnership, industryCode: establishment?.industryCode };
}

/** Every rule of names, tried on the proposed name and on its alternatives. */
export const namesKeepTheirRules: readonly Rule<NameRuleId>[] = nameRules.map(onForm);

/** 备选名称不得重复. */
export const nameTwice = defineRule({
  id: 'name-twice',
  appliesTo: everyKind,
  source: [practice],
  reads: NAMES.map((name) => `${name}/full`),
  check(form) {
    const names = wishesOf(form).map(({ full }) => full);
    return repeatsIn(names).map(({ index }) => ({ pointer: `/name/alternatives/${index - 1}/full` }));
  },
});

function onForm({ id, part, reads, context = [], source, check }: NameRule<NameRuleId>): Rule<NameRuleId> {
  const fields = [...new Set([part, ...reads])];
  return {
    id,
    appliesTo: everyKind,
    source: [{ zh: source, en: source }],
    reads: [
      ...context.flatMap((member) => CONTEXT[member] ?? []),
      ...NAMES.flatMap((name) => fields.map((field) => `${name}/${field}`)),
    ],
    check: (form) => eachName(form, part, (name) => check(name, nameContextOf(form))),
  };
}

/** An individual business may do without a name. */
function wishesOf({ name }: RegistrationForm): CompanyName[] {
  return name ? [name.proposed, ...name.alternatives] : [];
}

function eachName(
  form: RegistrationForm,
  part: keyof NameParts,
  brokenBy: (name: NameParts) => Finding['params'] | undefined,
): Finding[] {
  return wishesOf(form).flatMap((name, index) => {
    const params = brokenBy(name);
    if (params === undefined) return [];
    const place = index === 0 ? '/name/proposed' : `/name/alternatives/${index - 1}`;
    return [{ pointer: `${place}/${part}`, ...(Object.keys(params).length > 0 && { params }) }];
  });
}
