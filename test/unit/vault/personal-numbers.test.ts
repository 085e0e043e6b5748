import { expect, test } from 'vitest';
import { openPersonalNumbers } from '../../../shared/vault/personal-numbers.ts';
import { keyringInMemory } from './vault-of.ts';

const number = '44060419790312001401';
const year = 366 * 86_400_000;
const at = { ms: 0 };
const { deps } = keyringInMemory({ now: () => at.ms });
const personal = openPersonalNumbers(deps);

test('a personal number is stored sealed, and opened with its own case only', async () => {
  const stored = await personal.seal('case-1', number);
  expect(stored).not.toContain(number.slice(0, 18));
  expect(await personal.open('case-1', stored)).toBe(number);
  await expect(personal.open('case-2', stored)).rejects.toThrow();
});

test('a number that was never sealed is as it is', async () =>
  expect(await personal.open('case-1', '440604200000012')).toBe('440604200000012'));

test('the register knows a number again when keys have changed, and no other for it', async () => {
  const digest = await personal.digest(number);
  expect(digest).toMatch(/^PERSONAL-[0-9A-F]{64}$/);
  at.ms += 2 * year;
  expect(await personal.digest(number)).toBe(digest);
  expect(await personal.digest('44060419790312001402')).not.toBe(digest);
});
