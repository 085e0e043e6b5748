import { describe, expect, test } from 'vitest';
import { outlineOf } from '../../../../shared/domain/form/index.ts';
import { leavesAt, withLeaves } from '../../../../shared/domain/personal/leaves.ts';
import { identityNumbers } from '../../../../shared/domain/personal/pointers.ts';
import { example, formOf, kindExamples, validForm } from './example.ts';

const sealed = (form: unknown) =>
  withLeaves(
    form,
    leavesAt(form, identityNumbers).map(({ pointer }) => ({ pointer, value: 'v1:ciphertext' })),
  );

describe.each(kindExamples)('the outline of $name', ({ name }) => {
  const form = example(`forms/${name}`);
  test('is the same of the sealed form, and holds nobody’s identity number', () => {
    const outline = outlineOf(sealed(form));
    expect(outline).toEqual(outlineOf(form));
    expect(leavesAt(outline, identityNumbers)).toEqual([]);
    expect(JSON.stringify(outline)).not.toMatch(/\d{17}[\dX]|ciphertext/);
  });
});

test.each([
  ['a company, its legal representative', validForm(), { name: '示例甲', role: 'legal-representative' }],
  [
    'a partnership, its executive partner',
    formOf('partnership', '2013', '-special-general'),
    { name: '合乙', role: 'executive-partner' },
  ],
  [
    'a legal person, by its delegate',
    formOf('partnership', '2013', '-limited'),
    { name: '佛山市禅城区样本资本管理有限公司（委派代表：合丙）', role: 'executive-partner' },
  ],
  ['a sole proprietorship, its investor', formOf('sole-proprietorship'), { name: '独甲', role: 'investor' }],
  ['an individual business, its operator', formOf('individual-business'), { name: '个甲', role: 'operator' }],
])('of %s leads', (_what, form, leader) => expect(outlineOf(form).leader).toEqual(leader));

test('owners are told by what they are alone', () =>
  expect(outlineOf(formOf('partnership', '2013', '-limited')).owners).toEqual([
    { kind: 'legal-person' },
    { kind: 'natural-person' },
    { kind: 'legal-person' },
  ]));
