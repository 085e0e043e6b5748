import type { Release } from '../speed.ts';
import type { Results } from './results.ts';
import { dollars, fixed, table } from './table.ts';

const releaseRow = (what: string, { service, withEngraver }: Release): string[] => [
  what,
  ...[service.p50, service.p99, withEngraver.p50, withEngraver.p99].map((ms) => fixed(ms, 0)),
];

const speedText = ({ speed }: Results): string => {
  const { cases, inFlight, casesPerSecond, whole, release, cpu } = speed;
  const used = cpu
    ? `\n  CPU time a case: city ${fixed(cpu.city, 1)} ms, table engine ${fixed(cpu.engines, 1)} ms, people ${fixed(cpu.people, 1)} ms`
    : '';
  return `
吞吐 · Speed: ${cases} whole cases through the public API, ${inFlight} in flight
  ${fixed(casesPerSecond, 1)} cases/s; a whole case p50 ${fixed(whole.p50, 0)} ms, p99 ${fixed(whole.p99, 0)} ms${used}

最后一项同意至发证 · Last approval → released, ms: from the batch's releasedAt and the last decidedAt, each dated by the
service just before it is committed; the service alone leaves out how long the engraver left the order lying
${table(
  ['', 'service p50', 'p99', 'with engraver p50', 'p99'],
  [releaseRow('one at a time', release.oneAtATime), releaseRow(`${inFlight} in flight`, release.inFlight)],
)}`;
};

const costText = ({ perCase }: Results): string => `
每件用量 · Per case, counted
  ${fixed(perCase.transitions, 1)} transitions, ${fixed(perCase.lambdaInvocations, 1)} Lambda invocations, ${fixed(perCase.apiRequests, 1)} API requests, ${fixed(perCase.storeCalls, 1)} store calls, ${fixed(perCase.writeUnits, 1)} WRU, ${fixed(perCase.readUnits, 1)} RRU, ${fixed(perCase.kmsCalls, 1)} KMS calls
${table(
  ['AWS call', 'a case'],
  Object.entries(perCase.calls).map(([name, times]) => [name, fixed(times, 2)]),
)}

每件成本 · Cost of a case in AWS, us-east-1 prices (Lambda time is estimated from the calls)
${table(
  ['', 'a case', '', 'cost'],
  perCase.bill.map(({ what, amount, unit, dollars: cost }) => [
    what,
    amount < 0.01 ? amount.toExponential(1) : fixed(amount, 2),
    unit,
    dollars(cost),
  ]),
)}
  合计 · together ${dollars(perCase.dollars)}`;

const loadText = ({ functions }: Results): string => `
函数 · Functions: bundle and load time beside nothing but the AWS clients and commands that each uses (fresh processes, no
compile cache, medians)
${table(
  ['function', 'bundle KB', 'load ms', 'AWS alone KB', 'ms', 'ratio'],
  functions.map(({ name, bundleKb, loadMs, bareKb, bareMs, ratio }) => [
    name,
    fixed(bundleKb, 0),
    fixed(loadMs, 1),
    fixed(bareKb, 0),
    fixed(bareMs, 1),
    fixed(ratio, 2),
  ]),
)}`;

/** The results as text to read. */
export const readable = (results: Results): string => {
  const { cpus, model, node } = results.machine;
  return `${cpus} × ${model}, Node ${node}\n${speedText(results)}\n${costText(results)}\n${loadText(results)}`;
};
