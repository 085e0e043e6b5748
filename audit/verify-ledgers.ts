import { setTimeout as pause } from 'node:timers/promises';
import type { ChainHead } from '../shared/domain/audit/daily-head.ts';
import { firstBroken } from '../shared/domain/audit/first-broken.ts';
import type { Broken } from '../shared/domain/audit/verify-chain.ts';
import { type Ledger, readLedger, readLedgers } from '../shared/store/audit/ledgers.ts';
import type { Table } from '../shared/store/table.ts';

/** The heads that were signed, by the ledger of their chains. */
export type SignedHeads = ReadonlyMap<string, readonly ChainHead[]>;

/** What was looked at, and what was found. */
export interface LedgerFindings {
  cases: number;
  chains: number;
  records: number;
  /** How many of the records are of access logs. */
  looks: number;
  /** Ledgers in which something is broken. */
  broken: number;
  /** The first of the broken records, by case; of a case its events come before its access log. */
  first?: Broken;
}

const tries = 5;
const pauseMs = 200;

/**
 * What is broken in a ledger when it is read again: a service at work writes while it is read, and only what stays as it is
 * is broken.
 */
const confirmed = async (table: Table, id: string, signed: readonly ChainHead[]): Promise<Broken | undefined> => {
  let before: Broken | undefined;
  for (let turn = 0; turn < tries; turn += 1) {
    const found = firstBroken((await readLedger(table, id)).chains, signed);
    if (found === undefined) return undefined;
    const isSame = found.aggregate === before?.aggregate && found.sequence === before.sequence;
    if (isSame && found.fault === before?.fault) return found;
    before = found;
    await pause(pauseMs);
  }
  return before;
};

const isLog = (aggregate: string): boolean => aggregate.startsWith('access:');

const placeOf = ({ caseId, aggregate }: Broken): string => `${caseId} ${isLog(aggregate) ? 1 : 0}`;

const counted = (findings: LedgerFindings, { chains, id }: Ledger): void => {
  const records = chains.reduce((sum, chain) => sum + chain.records.length, 0);
  findings.chains += chains.length;
  findings.records += records;
  if (id.startsWith('ACCESS#')) findings.looks += records;
  if (id.startsWith('CASE#')) findings.cases += 1;
};

/** Verifies every chain of the table, and each against the heads that were signed. */
export const verifyLedgers = async (table: Table, signed: SignedHeads): Promise<LedgerFindings> => {
  const findings: LedgerFindings = { cases: 0, chains: 0, records: 0, looks: 0, broken: 0 };
  const note = (found: Broken | undefined): void => {
    if (found === undefined) return;
    findings.broken += 1;
    if (findings.first === undefined || placeOf(found) < placeOf(findings.first)) findings.first = found;
  };
  const seen = new Set<string>();
  for await (const ledger of readLedgers(table)) {
    const heads = signed.get(ledger.id) ?? [];
    seen.add(ledger.id);
    counted(findings, ledger);
    if (firstBroken(ledger.chains, heads)) note(await confirmed(table, ledger.id, heads));
  }
  // What was signed and of which nothing at all is left.
  for (const [id, heads] of signed) if (!seen.has(id)) note(await confirmed(table, id, heads));
  return findings;
};
