import { repeatsIn } from './repeats.ts';
import { defineRule } from './rule.ts';
import { individualBusinessRegulation } from './sources.ts';

/** 家庭经营: at least one of the family besides the operator takes part, nobody twice. */
export const familyMembers = defineRule({
  id: 'family-members',
  appliesTo: ['individual-business'],
  source: [individualBusinessRegulation(2), individualBusinessRegulation(8)],
  reads: ['/operator/citizenId', '/composition/kind', '/composition/members/*/citizenId'],
  check({ operator, composition }) {
    if (composition.kind === 'person') return [];
    const { members } = composition;
    if (members.length === 0) return [{ pointer: '/composition/members' }];
    const all = [operator.citizenId, ...members.map(({ citizenId }) => citizenId)];
    return repeatsIn(all).map(({ index }) => ({ pointer: `/composition/members/${index - 1}/citizenId` }));
  },
});
