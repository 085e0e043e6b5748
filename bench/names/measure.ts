import { nameCheck } from '../../functions/public-information/check-name.ts';
import type { Table } from '../../shared/store/table.ts';
import { tradeName } from '../cases/forms.ts';
import { type Spread, spreadOf } from '../cases/quantile.ts';
import { withTable } from './engine.ts';
import { context, parts, reservedNames } from './items.ts';

type Asked = 'free' | 'taken' | 'near';

/** How a name is checked in a register of some size. */
export interface NamesAt {
  names: number;
  checks: { asked: Asked; storeCalls: number; ms: Spread }[];
}

/** Checks of each kind that are timed, after some that are not. */
const timed = 300;
const warmUp = 50;

/** The 字号 that are asked for; none is asked for twice. */
const askedFor: Record<Asked, (n: number) => string> = {
  free: (n) => `空谷${tradeName(n).slice(2)}`,
  taken: (n) => tradeName(n),
  near: (n) => `新${tradeName(n)}`,
};

/** Counts what a table is called from now on. */
const callsOf = ({ client }: Table): (() => number) => {
  let calls = 0;
  const count = { step: 'initialize', name: 'count' } as const;
  client.middlewareStack.add(
    (next) => (args) => {
      calls += 1;
      return next(args);
    },
    count,
  );
  return () => calls;
};

const timeChecks = async (table: Table, names: number, asked: Asked, calls: () => number) => {
  const check = nameCheck({ table, clock: { now: () => Date.now() } });
  const times: number[] = [];
  let storeCalls = 0;
  for (let n = 0; n < warmUp + timed; n += 1) {
    const query = { ...context, ...parts, tradeName: askedFor[asked](Math.floor((n * names) / (warmUp + timed))) };
    const before = calls();
    const began = performance.now();
    const { verdict } = await check(query);
    if (verdict !== asked) throw new Error(`${query.tradeName} is ${verdict}, not ${asked}`);
    if (n < warmUp) continue;
    times.push(performance.now() - began);
    storeCalls += (calls() - before) / timed;
  }
  return { asked, storeCalls, ms: spreadOf(times) };
};

/** Checks names in a register of each size: those that are free, taken, and near another. */
export const measureNames = async (sizes: readonly number[], tell: (text: string) => void): Promise<NamesAt[]> => {
  const results: NamesAt[] = [];
  for (const names of sizes) {
    tell(`reserving ${names} names …`);
    const checks = await withTable(reservedNames(names), async (table) => {
      tell('checking names …');
      const calls = callsOf(table);
      const found = [];
      for (const asked of ['free', 'taken', 'near'] as const) found.push(await timeChecks(table, names, asked, calls));
      return found;
    });
    results.push({ names, checks });
  }
  return results;
};
