import { describe, expect, test } from 'vitest';
import { synthesizeFor } from './synthesized.ts';
import { type Template, template } from './template.ts';

/** Services that do not exist in China's regions (measured facts of the platform), and what needs them. */
const absentInChina = /^AWS::(Cognito|XRay|CloudFront|Lambda::Url|Route53Domains)/;

const stringsOf = (value: unknown, path = ''): { path: string; text: string }[] => {
  if (typeof value === 'string') return [{ path, text: value }];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => stringsOf(inner, `${path}/${key}`));
};

const typesOf = (from: Template): string[] => Object.values(from.Resources).map(({ Type }) => Type);

describe('the template', () => {
  const strings = stringsOf(template.Resources);

  test('names no partition', () => expect(strings.filter(({ text }) => /arn:aws/.test(text))).toEqual([]));

  test('names no region', () =>
    expect(strings.filter(({ text }) => /\b(af|ap|ca|cn|eu|il|me|mx|sa|us)(-gov)?-[a-z]+-\d\b/.test(text))).toEqual(
      [],
    ));

  test('names AWS’s domain only in service principals, which are the same in every partition', () => {
    const named = strings.filter(({ text }) => text.includes('amazonaws'));
    expect(named.length).toBeGreaterThan(0);
    for (const { path, text } of named) {
      expect(path).toMatch(/\/Principal(\/Service)?$/);
      expect(text).toMatch(/^[a-z0-9.]+\.amazonaws\.com$/);
    }
  });
});

test('the same resources are synthesized for a region of China, none of which is missing there', () => {
  const china = synthesizeFor('cn-north-1');
  expect(typesOf(china).sort()).toEqual(typesOf(template).sort());
  expect(typesOf(china).filter((type) => absentInChina.test(type))).toEqual([]);
  const properties = JSON.stringify(china.Resources);
  expect(properties).not.toMatch(/TracingConfig|states:::http|arn:aws:/);
});
