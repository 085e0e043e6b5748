import { faultValues, say } from './messages.ts';
import type { Findings } from './verify.ts';

const daysLine = ({ days, heads }: Findings): string => {
  const [from, to] = [days[0], days.at(-1)];
  if (from === undefined || to === undefined) return say('noDays');
  return say('days', { count: days.length, from, to, heads });
};

/** What an audit says of its findings, and whether everything holds. */
export const report = (findings: Findings): { lines: string[]; holds: boolean } => {
  const { first, brokenDay, broken, cases, chains, records, looks } = findings;
  const holds = first === undefined && brokenDay === undefined;
  const lines = [
    say(holds ? 'holds' : 'broken'),
    ...(first ? [say('record', { ...first, ...faultValues(first.fault) }), say('ledgers', { broken })] : []),
    ...(brokenDay ? [say('day', { day: brokenDay.day, ...faultValues(brokenDay.fault) })] : []),
    say('counts', { cases, chains, records, looks }),
    daysLine(findings),
  ];
  return { lines, holds };
};
