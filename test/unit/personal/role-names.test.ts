import { expect, test } from 'vitest';
import { personRoles } from '../../../shared/domain/personal/pointers.ts';
import { entryNames } from '../../../shared/domain/personal/role-names.ts';

test('somebody is told by all of their entries, those of a list by their place in it', () =>
  expect(
    entryNames([
      { role: 'legal-representative', pointer: '/establishment/legalRepresentative' },
      { role: 'shareholder', pointer: '/shareholders/1' },
      { role: 'family-member', pointer: '/composition/members/0' },
    ]),
  ).toEqual({
    zh: '法定代表人、第2位股东、第1位参加经营的家庭成员',
    en: 'legal representative, shareholder 2, family member 1',
  }));

test.each(personRoles)('%s has a name in both languages', (role) => {
  const { zh, en } = entryNames([{ role, pointer: '/x' }]);
  expect([zh, en]).toEqual([expect.stringMatching(/^[\u4e00-\u9fff]+$/), expect.stringMatching(/^[a-z ]+$/)]);
});
