import { expect, test } from 'vitest';
import { OrganizationCodeRangeSetting } from '../../shared/domain/numbering/organization-code-range.ts';
import { deployedFunctions } from './functions.ts';
import { template } from './template.ts';

test('the range of organization codes is a parameter: of private use unless told, and told to the one function that draws', () => {
  const parameter = template.Parameters.OrganizationCodeRange;
  expect(parameter).toMatchObject({ Type: 'String', Default: 'private-use', AllowedPattern: expect.any(String) });
  expect(OrganizationCodeRangeSetting.safeParse(parameter?.Default).success).toBe(true);
  const told = deployedFunctions().filter(
    ({ properties }) => 'ORGANIZATION_CODE_RANGE' in (properties.Environment?.Variables ?? {}),
  );
  expect(told.map(({ name }) => name)).toEqual(['assign-numbers']);
});
