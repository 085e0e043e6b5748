import { expect, test } from 'vitest';
import { reasonsOf, verdictOf } from '../../../../shared/domain/names/assess.ts';
import { nameOf } from '../../../../shared/domain/names/company-name.ts';
import { nameRules, restrictingRules } from '../../../../shared/domain/names/rules/index.ts';
import { isMessageCode } from '../../../../shared/messages/index.ts';
import { verdicts } from './verdicts.ts';

test.each(verdicts.map((tried) => [nameOf(tried.name).full, tried.context.kind, tried] as const))(
  '%s (%s)',
  (_full, _kind, { name, context, verdict, rules }) => {
    const reasons = reasonsOf(nameOf(name), context);
    expect(reasons.map(({ rule }) => rule).sort()).toEqual([...rules].sort());
    expect(verdictOf(reasons)).toBe(verdict);
    expect(reasons.every(({ source, rule }) => source !== '' && isMessageCode(`form.${rule}`))).toBe(true);
  },
);

test('parts that do not make the whole name are not its parts', () => {
  const name = { ...nameOf({ region: '佛山市', tradeName: '春晖', industry: '贸易', ending: '有限公司' }) };
  const context = { registrar: '440604', kind: 'limited-company' } as const;
  expect(reasonsOf({ ...name, full: '春晖佛山市贸易有限公司' }, context)).toMatchObject([{ rule: 'name-composition' }]);
});

test('every rule has a name that breaks it', () => {
  const tried = new Set(['name-composition', ...verdicts.flatMap(({ rules }) => rules)]);
  expect(new Set([...nameRules, ...restrictingRules].map(({ id }) => id))).toEqual(tried);
});
