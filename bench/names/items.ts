import { claimOf } from '../../shared/domain/names/claim.ts';
import { type NameContext, nameOf } from '../../shared/domain/names/company-name.ts';
import { openTable } from '../../shared/store/table.ts';
import { reserveName } from '../../shared/store/transitions/reserve-name.ts';
import { tradeName } from '../cases/forms.ts';

/** All names are of one registrar and one line of business: nowhere are more of them beside each other. */
export const context: NameContext = { registrar: '440604', kind: 'limited-company', industryCode: 'F5139' };
export const parts = { region: '佛山市', industry: '贸易', ending: '有限公司' } as const;

/** Only its name is of use here: nothing is sent. */
const table = openTable('registry');

/** Names a file. */
const perFile = 20_000;

/** The items of the n-th name as a submission writes them, a line each. */
const linesOf = (n: number): string[] => {
  const claim = claimOf(nameOf({ ...parts, tradeName: tradeName(n) }), context);
  const reserver = {
    caseId: `YZT20261127-${String(n).padStart(10, '0')}`,
    owner: 'bench',
    now: '2026-11-27T00:00:00.000Z',
  };
  const reserving = { claim, expiresAt: '2999-12-31T00:00:00.000Z', extended: false };
  return reserveName(table, reserver, reserving).map(({ write }) => JSON.stringify({ Item: write.Put?.Item }));
};

/** So many reserved names, each with all its items, as texts of many lines. */
export function* reservedNames(names: number): Generator<string> {
  for (let first = 0; first < names; first += perFile) {
    const count = Math.min(perFile, names - first);
    yield Array.from({ length: count }, (_one, n) => linesOf(first + n).join('\n')).join('\n');
  }
}
