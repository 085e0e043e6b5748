import type { Json } from '../canonical/fields.ts';
import type { EnterpriseKind } from '../catalogue/kinds.ts';
import { agencyName } from '../catalogue/office.ts';
import type { CertificateOf, Procedure } from '../catalogue/procedure.ts';
import { sealSpecification } from '../catalogue/seal-specification.ts';
import type { NumberKind, PrintedField } from '../catalogue/types.ts';
import { displayName } from '../lifecycle/display-name.ts';
import { certificateIdentifier } from './identifier.ts';

/** What of a form certificates print. */
interface Certified {
  kind: EnterpriseKind;
  registrar: string;
  name?: { proposed: { full: string } } | undefined;
  basics: {
    address: {
      province: string;
      city: string;
      district: string;
      town?: string | undefined;
      street: string;
      number: string;
    };
  };
  /** Differs from kind to kind: a company's registered capital, a partnership's capital, … */
  establishment: object;
  leader: { name: string };
  seals: { companySeal: { wanted: false } | { wanted: true; material: string; engraver: string } };
}

/** What certificates are made of: the procedure, the approved form, the assigned numbers, the date that they bear. */
export interface Sources {
  caseNumber: string;
  procedure: Pick<Procedure, 'regime'>;
  form: Certified;
  numbers: { readonly [kind in NumberKind]?: string | undefined };
  /** 核准日期, `YYYY-MM-DD` in Shanghai; the same on every certificate of a batch. */
  date: string;
}

type Content = Record<string, Json>;

/** What the licence calls whoever stands for the enterprise. */
const leaderOf = {
  'limited-company': 'legalRepresentative',
  'joint-stock-company': 'legalRepresentative',
  partnership: 'executivePartner',
  'sole-proprietorship': 'investor',
  'individual-business': 'operator',
} as const satisfies { [kind in EnterpriseKind]: string };

const addressOf = ({ address }: Certified['basics']): string =>
  [address.province, address.city, address.district, address.town ?? '', address.street, address.number].join('');

/** Members of the establishment under the name by which the certificate calls them; what a kind does not have is not printed. */
const established = ({ form }: Sources, printed: string, ...names: string[]): Content => {
  const found = Object.entries(form.establishment).find(([name]) => names.includes(name));
  return found ? { [printed]: found[1] as Json } : {};
};

const printed: { readonly [field in PrintedField]: (sources: Sources, certificate: CertificateOf) => Content } = {
  companyName: ({ form }) => ({ companyName: displayName(form) }),
  address: ({ form }) => ({ address: addressOf(form.basics) }),
  leader: ({ form }) => ({ [leaderOf[form.kind]]: form.leader.name }),
  companyType: (sources) => established(sources, 'companyType', 'companyType', 'partnershipKind'),
  /** 万元 */
  registeredCapital: (sources) => established(sources, 'registeredCapital', 'registeredCapital', 'capital'),
  businessScope: (sources) => established(sources, 'businessScope', 'businessScope'),
  term: (sources) => established(sources, 'term', 'term'),
  nameApprovalNumber: ({ numbers }) => ({ nameApprovalNumber: numbers['name-approval-number'] ?? null }),
  registrationNumber: ({ numbers }) => ({ registrationNumber: numbers['registration-number'] ?? null }),
  establishedOn: ({ date }) => ({ establishedOn: date }),
  jointIssuer: ({ procedure }, { jointIssuer }): Content =>
    jointIssuer ? { jointIssuer: agencyName(jointIssuer, procedure.regime).zh } : {},
  /** Round, 40 mm, a star in the middle, exactly the licence's name (domain.md §4). */
  sealSpecification: () => ({ specification: sealSpecification }),
  sealOrder: ({ form: { seals } }): Content =>
    seals.companySeal.wanted ? { material: seals.companySeal.material, engraver: seals.companySeal.engraver } : {},
};

/**
 * The content of a certificate of record: signed data, of which any printed page is a rendering (design.md §4). What it prints is
 * what the catalogue says.
 * @throws Error where the number that the certificate is known by has not been assigned.
 */
export const certificateContent = (
  certificate: CertificateOf,
  sources: Sources,
): Content & { number: string; identifier: string } => {
  const { kind, name, issuer, prints } = certificate;
  const number = sources.numbers[certificate.number];
  if (number === undefined) throw new Error(`${kind} has no ${certificate.number}`);
  return {
    kind,
    title: name.zh,
    number,
    /** 电子证照标识 (GB/T 36904), unique to this certificate. */
    identifier: certificateIdentifier(certificate, sources.caseNumber, sources.form.registrar),
    ...Object.assign({}, ...prints.map((field) => printed[field](sources, certificate))),
    issuer: agencyName(issuer, sources.procedure.regime).zh,
    issuedOn: sources.date,
  };
};
