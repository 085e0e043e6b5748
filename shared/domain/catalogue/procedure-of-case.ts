import type { EnterpriseKind } from './kinds.ts';
import { type Procedure, procedureOf } from './procedure.ts';
import type { RegimeCode } from './regimes.ts';
import { catalogueOf, catalogueOn } from './versions.ts';

/** What a case says of how it is registered. */
interface Registered {
  regime: RegimeCode;
  kind: EnterpriseKind;
  /** Of an accepted case. */
  catalogueVersion?: string | undefined;
}

/** The procedure of a case by the version that it was accepted under; before acceptance, by the one that holds `today`. */
export const procedureOfCase = ({ regime, kind, catalogueVersion }: Registered, today = '9999-12-31'): Procedure =>
  procedureOf(catalogueVersion === undefined ? catalogueOn(today) : catalogueOf(catalogueVersion), regime, kind);
