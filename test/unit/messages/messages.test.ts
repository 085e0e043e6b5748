import { describe, expect, test } from 'vitest';
import { isMessageCode, localeOf, message } from '../../../shared/messages/index.ts';

describe('the language', () => {
  test.each([
    [undefined, 'zh-CN'],
    ['', 'zh-CN'],
    ['en', 'en'],
    ['en-GB,en;q=0.9,zh;q=0.8', 'en'],
    ['en;q=0.5, zh-TW', 'zh-CN'],
    ['fr, *;q=0.1', 'zh-CN'],
    ['en;q=0', 'zh-CN'],
    ['en;q=oops', 'zh-CN'],
    [';;,,=', 'zh-CN'],
  ])('for %j is %s', (header, locale) => expect(localeOf(header)).toBe(locale));
});

describe('a message', () => {
  test('names its parameters', () => {
    const params = { sum: '99', capital: '100' };
    expect(message('zh-CN', 'form.contribution-sum', params)).toContain('99 万元');
    expect(message('en', 'form.contribution-sum', params)).toContain('add up to 99');
  });
  test('leaves what it is not given visible', () => expect(message('en', 'form.too-long')).toContain('{max}'));
  test('is known by its code', () => {
    expect(isMessageCode('form.required')).toBe(true);
    expect(isMessageCode('toString')).toBe(false);
  });
});
