import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leavesAt, withLeaves } from '../../../shared/domain/personal/leaves.ts';
import { changeOf, type Indexed, normalizedCitizenId, peopleOf } from '../../../shared/domain/personal/named.ts';
import { identityNumbers } from '../../../shared/domain/personal/pointers.ts';
import { validForm } from '../domain/form/example.ts';

const form = validForm('foshan-llc');

describe('the people of a form', () => {
  test('are each there once, with everything that the form makes of them', () => {
    const people = peopleOf(form);
    const numbers = new Set(leavesAt(form, identityNumbers).map(({ value }) => value));
    expect(people.map(({ citizenId }) => citizenId).sort()).toEqual([...numbers].sort());
    const { citizenId } = form.establishment.legalRepresentative;
    expect(people.find((one) => one.citizenId === citizenId)?.roles).toEqual(
      expect.arrayContaining(['legal-representative', 'shareholder']),
    );
    for (const { roles } of people) expect(new Set(roles).size).toBe(roles.length);
  });

  test('are the same person however the X of their number is written', () => {
    const [first, second] = leavesAt(form, identityNumbers);
    const twice = withLeaves(form, [
      { pointer: first?.pointer ?? '', value: '11010519491231002x' },
      { pointer: second?.pointer ?? '', value: '１１０１０５１９４９１２３１００２Ｘ' },
    ]);
    expect(peopleOf(twice).filter(({ citizenId }) => citizenId === '11010519491231002X')).toHaveLength(1);
  });

  test('of an empty form, or of no form at all, are none', () => {
    for (const nothing of [{}, null, [], 'form', { shareholders: [{ kind: 'company' }] }])
      expect(peopleOf(nothing)).toEqual([]);
  });
});

test('normalising a number twice changes nothing more, and case and spaces around it do not matter', () =>
  fc.assert(
    fc.property(fc.stringMatching(/^\d{17}[\dxX]$/), (number) => {
      const normal = normalizedCitizenId(number);
      expect(normal).toMatch(/^\d{17}[\dX]$/);
      for (const other of [normal, number.toLowerCase(), ` ${number}\n`])
        expect(normalizedCitizenId(other)).toBe(normal);
    }),
  ));

describe('a change of who is named', () => {
  test.each<[string, Indexed, string[], { added: string[]; removed: string[] }]>([
    [
      'tells who is new and who is gone',
      { surely: ['a', 'b'], maybe: [] },
      ['b', 'c'],
      { added: ['c'], removed: ['a'] },
    ],
    ['adds everyone once', { surely: [], maybe: [] }, ['a', 'b', 'a'], { added: ['a', 'b'], removed: [] }],
    [
      'adds whoever may have an entry and is to, and removes whoever may and is not',
      { surely: ['a'], maybe: ['a', 'b', 'd'] },
      ['a', 'b'],
      { added: ['b'], removed: ['d'] },
    ],
  ])('%s', (_what, there, wanted, change) => expect(changeOf(there, wanted)).toEqual(change));
});
