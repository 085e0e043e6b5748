import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { generated } from '../../../docs/generate-retention.ts';
import { collectionMs, draftKeptMs } from '../../../shared/domain/lifecycle/limits.ts';
import { keptDays, keptMs, retention, ttlOf } from '../../../shared/domain/retention/retention.ts';
import { feedKeptMs } from '../../../shared/store/partners/feed-items.ts';

const root = new URL('../../..', import.meta.url).pathname;
const day = 86_400_000;

describe('what is kept', () => {
  test('is kept as long as the law and the contract say', () => {
    expect([draftKeptMs, collectionMs, feedKeptMs]).toEqual([90 * day, 90 * day, 30 * day]);
    expect(keptMs('answers')).toBeGreaterThanOrEqual(day);
    // 不少于六个月: from July to December it has 184 days.
    expect(keptDays('logs')).toBeGreaterThanOrEqual(184);
  });

  test('has a source, and something that sees to it', () => {
    for (const one of Object.values(retention)) {
      expect(one.source.length).toBeGreaterThan(10);
      expect(one.by === 'nothing deletes it').toBe(one.kept === 'as its case');
    }
  });

  test('is never forgotten before its time is over', () => {
    expect(ttlOf('answers', 1)).toBe(25 * 3_600 + 1);
    expect(ttlOf('counts', 60_000)).toBe(240);
  });

  test('is told in one place: whatever has a ttl takes it from there', () => {
    const setting = globSync(['shared/{store,http}/**/*.ts', 'functions/**/*.ts'], { cwd: root })
      .map((path) => ({ path, text: readFileSync(`${root}/${path}`, 'utf8') }))
      .filter(({ text }) => /\bttl(:|At =| =) /.test(text.replaceAll(/ttl: (number|z\.)/g, '')));
    expect(setting.map(({ path }) => path)).toContain('shared/store/requests/claim-request.ts');
    expect(setting.filter(({ text }) => !/ttl(Of|Until)\(/.test(text)).map(({ path }) => path)).toEqual([]);
  });
});

test('docs/retention.md is what the table generates: if not, run `node docs/generate-retention.ts`', () =>
  expect(readFileSync(`${root}/docs/retention.md`, 'utf8')).toBe(generated()));
