import { expect, test } from 'vitest';
import { likesHtmlBest } from '../../../shared/http/media-types.ts';

test.each([
  [undefined, false],
  ['', false],
  ['*/*', false],
  ['application/json', false],
  ['text/html', true],
  ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', true],
  ['text/html;q=0.5, application/json', false],
  ['text/html, application/json;q=0.9', true],
  ['text/html, application/json', false],
  ['text/*, application/json;q=0.1', true],
  ['text/html;q=0, */*', false],
  ['TEXT/HTML;Q=0.4, application/json;q=0.3', true],
  ['text/html;q=oops', false],
  ['image/png', false],
  [';;,,=', false],
])('of %j HTML is liked best: %s', (accept, expected) => expect(likesHtmlBest(accept)).toBe(expected));
