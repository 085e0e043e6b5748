import { describe, expect, test } from 'vitest';
import { foundIn } from '../../support/needles.ts';

const needles = [
  { what: 'a number', text: '44060419710713001X' },
  { what: 'a name', text: '针眼甲' },
];
const [number, name] = needles.map(({ text }) => text) as [string, string];

/** The searcher of `nothing-personal.test.ts`: it must find what has been planted, however it is written. */
describe('a needle is found', () => {
  test.each<[string, (text: string) => string | Buffer]>([
    ['as it is', (text) => `log line with ${text} in it`],
    ['in bytes', (text) => Buffer.from(`\u0000\u0001${text}\u0000`)],
    ['in JSON in JSON', (text) => JSON.stringify({ body: JSON.stringify({ text }) })],
    ['in an URL', (text) => `/v1/people?who=${encodeURIComponent(text)}&x=1`],
    [
      'escaped',
      (text) => `"${[...text].map((one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')}"`,
    ],
    ['in base64, wherever it begins', (text) => Buffer.from(`a${text}zz`).toString('base64')],
    ['in base64, one further', (text) => Buffer.from(`ab${text}z`).toString('base64')],
    ['in base64, two further', (text) => Buffer.from(`abc${text}`).toString('base64')],
    ['in base64 for URLs', (text) => Buffer.from(`abcd${text}~~~`).toString('base64url')],
  ])('%s', (_how, plant) => {
    expect(foundIn(plant(number), needles)).toEqual(['a number']);
    expect(foundIn(plant(name), needles)).toEqual(['a name']);
  });

  test('and not where it is not', () => {
    expect(foundIn('440***********001X 针眼乙', needles)).toEqual([]);
    expect(foundIn('', needles)).toEqual([]);
  });
});
