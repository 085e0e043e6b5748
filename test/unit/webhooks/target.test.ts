import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { networksIn, standingOf } from '../../../shared/webhooks/networks.ts';
import { pauseAfter, pauses } from '../../../shared/webhooks/schedule.ts';
import { targetOf } from '../../../shared/webhooks/target.ts';

const none = networksIn('');
const local = networksIn('127.0.0.0/8, 10.1.0.0/16 fd00::/8');

describe('where nothing is ever sent', () => {
  test.each([
    ...['127.0.0.1', '10.0.0.1', '172.16.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0', '224.0.0.1'],
    ...['255.255.255.255', '192.0.2.1', '198.18.0.1', '::1', '::', 'fe80::1', 'fd00::1', 'ff02::1', '2001:db8::1'],
    ...['::ffff:127.0.0.1', '::ffff:a9fe:a9fe', '64:ff9b::7f00:1', '2002:7f00:1::', '2001:0:7f00:1::', 'nonsense'],
  ])('%s', (address) => expect(standingOf(address, none)).toBe('forbidden'));

  test.each(['8.8.8.8', '2606:4700::1111'])('but %s is on the internet', (address) =>
    expect(standingOf(address, none)).toBe('public'),
  );

  test('networks of the city are named, and only these are opened', () => {
    for (const address of ['127.0.0.1', '10.1.2.3', 'fd00::1', '::ffff:127.0.0.1'])
      expect(standingOf(address, local)).toBe('listed');
    for (const address of ['10.2.0.1', '169.254.169.254', '::1']) expect(standingOf(address, local)).toBe('forbidden');
    expect(() => networksIn('10.0.0.0')).toThrow();
  });
});

const resolving =
  (...addresses: string[]) =>
  async () =>
    addresses;

test.each([
  ['https://agency.example/hook', ['8.8.8.8'], { address: '8.8.8.8', family: 4 }],
  ['https://agency.example/hook', ['2606:4700::1111', '8.8.8.8'], { address: '2606:4700::1111', family: 6 }],
  ['http://agency.example/hook', ['10.1.0.1'], { address: '10.1.0.1' }],
  ['https://agency.example/hook', ['8.8.8.8', '192.168.0.1'], { refused: 'address' }],
  ['http://agency.example/hook', ['8.8.8.8'], { refused: 'needs-https' }],
  ['http://agency.example/hook', ['10.1.0.1', '8.8.8.8'], { refused: 'needs-https' }],
  ['https://agency.example/hook', [], { refused: 'unknown-host' }],
  ['https://169.254.169.254/', ['8.8.8.8'], { refused: 'address' }],
  ['https://2852039166/', ['8.8.8.8'], { refused: 'address' }],
  ['https://0x7f.1/', ['8.8.8.8'], { address: '127.0.0.1' }],
  ['https://[::1]/', ['8.8.8.8'], { refused: 'address' }],
  ['https://a:b@agency.example/', ['8.8.8.8'], { refused: 'credentials' }],
  ['gopher://agency.example/', ['8.8.8.8'], { refused: 'scheme' }],
  ['agency.example', ['8.8.8.8'], { refused: 'url' }],
] as const)('%s, which is at %j: %j', async (url, addresses, expected) =>
  expect(await targetOf(url, local, resolving(...addresses))).toMatchObject(expected),
);

test('whatever stands in a URL, it is checked and nothing throws', () =>
  fc.assert(
    fc.asyncProperty(fc.oneof(fc.string(), fc.webUrl()), async (url) => {
      const target = await targetOf(url, none, resolving('10.0.0.1'));
      expect(target).toHaveProperty('refused');
    }),
  ));

test('pauses grow to a day and never come together', () => {
  expect(pauses.reduce((sum, one) => sum + one, 0)).toBeGreaterThan(22 * 3_600_000);
  for (const [index, pause] of pauses.entries()) {
    expect(pauseAfter(index + 1, 0)).toBe(pause);
    expect(pauseAfter(index + 1, 0.999)).toBeGreaterThan(pause * 1.19);
  }
  expect(pauseAfter(pauses.length + 1, 0)).toBeUndefined();
});
