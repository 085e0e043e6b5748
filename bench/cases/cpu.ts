import { existsSync, readFileSync } from 'node:fs';

/** Linux counts CPU time in hundredths of a second, whatever its own tick is (USER_HZ). */
const tickMs = 10;

const cpuMsOf = (pid: number): number => {
  // The command's name, in parentheses, may hold spaces; what follows it does not.
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * tickMs;
};

const childrenOf = (pid: number): number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);

/** CPU time used so far, ms: by the city's process, by its engines, and by the people in this process. */
export interface Cpu {
  city: number;
  engines: number;
  people: number;
}

/** CPU time so far; undefined where the system does not tell (only Linux does). */
export const cpuSoFar = (cityPid: number): Cpu | undefined => {
  if (!existsSync(`/proc/${cityPid}/task/${cityPid}/children`)) return undefined;
  const { user, system } = process.cpuUsage();
  const engines = childrenOf(cityPid).reduce((total, pid) => total + cpuMsOf(pid), 0);
  return { city: cpuMsOf(cityPid), engines, people: (user + system) / 1_000 };
};

/** CPU time between two readings for each of `cases`, ms. */
export const cpuPerCase = (before: Cpu | undefined, after: Cpu | undefined, cases: number): Cpu | undefined =>
  before &&
  after && {
    city: (after.city - before.city) / cases,
    engines: (after.engines - before.engines) / cases,
    people: (after.people - before.people) / cases,
  };
