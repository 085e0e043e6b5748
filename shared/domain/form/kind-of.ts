import { type EnterpriseKind, enterpriseKinds } from '../catalogue/kinds.ts';

/** Sections by which a form that does not say what it registers gives it away. */
const signs: [section: string, kind: EnterpriseKind][] = [
  ['partners', 'partnership'],
  ['investor', 'sole-proprietorship'],
  ['operator', 'individual-business'],
];

/** The kind of enterprise that a form says it registers; undefined where it says none that there is. */
export function kindOf(form: unknown): EnterpriseKind | undefined {
  const said = member(form, 'kind');
  return enterpriseKinds.find((kind) => kind === said);
}

/** What a form is read as, so that one without its kind hears of everything else that is wrong too. */
export function likelyKindOf(form: unknown): EnterpriseKind {
  const sign = signs.find(([section]) => member(form, section) !== undefined);
  return kindOf(form) ?? sign?.[1] ?? 'limited-company';
}

function member(form: unknown, name: string): unknown {
  if (typeof form !== 'object' || form === null) return undefined;
  return Object.entries(form).find(([key]) => key === name)?.[1];
}
