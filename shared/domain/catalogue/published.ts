import { regions } from '../identifiers/region.ts';
import { agencies } from './agencies.ts';
import { figuresOf } from './figures.ts';
import { enterpriseKindNames, enterpriseKinds } from './kinds.ts';
import { laterPermits } from './later-permit-list.ts';
import { agencyName, officeOf } from './office.ts';
import { engravers, halls } from './places.ts';
import { type CertificateOf, type ItemOf, type Procedure, procedureOf } from './procedure.ts';
import { type RegimeCode, regimeCodes } from './regimes.ts';
import type { AgencyCode, Catalogue } from './types.ts';

/*
 * The catalogue as anyone may read it (事项目录公开): an overview, a regime, and the procedure of a kind with everything that it asks,
 * of whom, by when and why. The documents in `docs/catalogue*.md` are made of the same.
 */

const agencyCodes = Object.keys(agencies) as AgencyCode[];

const briefOf = ({ kind, promisedWorkingDays, items, certificates, regime }: Procedure) => ({
  kind,
  name: enterpriseKindNames[kind],
  promisedWorkingDays,
  items: items.map(({ code }) => code),
  certificates: certificates.map((certificate) => certificate.kind),
  href: `/v1/catalogue/${regime}/${kind}`,
});

/** A regime: how each kind of enterprise is registered under it, in short. */
export const publishedRegime = (catalogue: Catalogue, regime: RegimeCode) => {
  const { code, name, legalBasis, since } = catalogue.regimes[regime];
  return {
    version: catalogue.version,
    ...{ code, name, legalBasis, since },
    procedures: enterpriseKinds.map((kind) => briefOf(procedureOf(catalogue, regime, kind))),
  };
};

/** All regimes, the agencies and their offices, and what is the same under every regime; `regime` is the city's. */
export const publishedCatalogue = (catalogue: Catalogue, regime: RegimeCode) => ({
  version: catalogue.version,
  validFrom: catalogue.validFrom,
  regime,
  regimes: regimeCodes.map((code) => publishedRegime(catalogue, code)),
  agencies: agencyCodes.map((code) => ({
    code,
    name: agencyName(code, regime),
    lead: agencies[code].lead,
    offices: regions.map((region) => ({ code: officeOf(code, region.code), region: region.code })),
  })),
  laterPermits,
  ...{ engravers, halls },
});

const publishedItem = (regime: RegimeCode, { formerly, ...item }: ItemOf) => ({
  ...item,
  agencyName: agencyName(item.agency, regime),
});

const publishedCertificate = (regime: RegimeCode, { prints, ...certificate }: CertificateOf) => ({
  ...certificate,
  issuerName: agencyName(certificate.issuer, regime),
});

/** Everything about the registration of a kind of enterprise under a regime. */
export const publishedProcedure = (procedure: Procedure) => {
  const { version, regime, kind, promisedWorkingDays, stages, items, certificates } = procedure;
  return {
    ...{ version, regime, kind, name: enterpriseKindNames[kind], promisedWorkingDays, stages },
    items: items.map((item) => publishedItem(regime, item)),
    /** Asked for once, whichever items use them. */
    materials: procedure.materials.map(({ kinds, ...material }) => material),
    certificates: certificates.map((certificate) => publishedCertificate(regime, certificate)),
    figures: figuresOf(procedure),
  };
};
