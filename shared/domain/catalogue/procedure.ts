import type { EnterpriseKind } from './kinds.ts';
import type { RegimeCode } from './regimes.ts';
import type {
  Catalogue,
  Certificate,
  CertificateKind,
  Item,
  ItemCode,
  Material,
  MaterialCode,
  Stage,
} from './types.ts';

/** An item as it is for one kind of enterprise under one regime. */
export interface ItemOf extends Omit<Item, 'code' | 'sees'> {
  code: ItemCode;
  /** JSON pointers of what it sees of this kind's form. */
  sees: readonly string[];
  /** 承诺时限: promised working days from acceptance, whole. */
  promisedWorkingDays: number;
}

/** A certificate as it is for one kind of enterprise under one regime; `name` is its title there. */
export interface CertificateOf extends Omit<Certificate, 'kind' | 'titles'> {
  kind: CertificateKind;
}

/** A material that a procedure asks for. */
export interface MaterialOf extends Material {
  code: MaterialCode;
}

/** 办理程序: how one kind of enterprise is registered under one regime, with everything that differs there worked in. */
export interface Procedure {
  version: string;
  regime: RegimeCode;
  kind: EnterpriseKind;
  promisedWorkingDays: number;
  /** Worked on at the same time; one stage after another. */
  stages: readonly Stage[];
  /** In the order in which they are shown. */
  items: readonly ItemOf[];
  /** Everything that any of its items asks for, each once. */
  materials: readonly MaterialOf[];
  /** In the order in which the batch is printed. */
  certificates: readonly CertificateOf[];
}

/** Acceptance and the joint issue take half a working day each (domain.md §2). */
export const acceptanceDays = 0.5;
export const issueDays = 0.5;

const variantsFor = (catalogue: Catalogue, regime: RegimeCode, kind: EnterpriseKind) =>
  (catalogue.regimes[regime].variants ?? []).filter(({ kinds }) => kinds.includes(kind));

const itemOf = (
  catalogue: Catalogue,
  regime: RegimeCode,
  kind: EnterpriseKind,
  code: ItemCode,
  promisedWorkingDays: number,
): ItemOf => {
  const changes = variantsFor(catalogue, regime, kind).map(({ items }) => items?.[code] ?? {});
  const item: Item = Object.assign({}, catalogue.items[code], ...changes);
  // What the catalogue does not list, or this kind does not have, cannot be asked (清单之外无权力).
  const exists = (code: MaterialCode): boolean => {
    const material = catalogue.materials[code];
    return material !== undefined && (material.kinds?.includes(kind) ?? true);
  };
  return {
    ...item,
    code,
    sees: [...item.sees.every, ...(item.sees.kinds[kind] ?? [])],
    materials: item.materials.filter(({ material }) => exists(material)),
    formerly: item.formerly.filter(exists),
    promisedWorkingDays,
  };
};

const certificateOf = (
  catalogue: Catalogue,
  regime: RegimeCode,
  kind: EnterpriseKind,
  code: CertificateKind,
): CertificateOf => {
  const changes = variantsFor(catalogue, regime, kind).map(({ certificates }) => certificates?.[code] ?? {});
  const { titles, ...certificate }: Certificate = Object.assign({}, catalogue.certificates[code], ...changes);
  return { ...certificate, kind: code, name: titles?.[kind] ?? certificate.name };
};

/** What items ask for as the catalogue has it, each once however many items use it. */
const materialsOf = (catalogue: Catalogue, items: readonly ItemOf[]): MaterialOf[] => {
  const codes = new Set(items.flatMap(({ materials }) => materials.map(({ material }) => material)));
  return [...codes].flatMap((code) => {
    const material = catalogue.materials[code];
    return material ? [{ ...material, code }] : [];
  });
};

/** The procedure of a kind of enterprise under a regime, by one version of the catalogue. */
export const procedureOf = (catalogue: Catalogue, regime: RegimeCode, kind: EnterpriseKind): Procedure => {
  const { stages, certificates, promisedWorkingDays } = catalogue.regimes[regime].procedures[kind];
  let spent = 0;
  const items = stages.flatMap((stage) => {
    spent += stage.workingDays;
    // The limits of items and cases are whole days (domain.md §2); an item has until its stage ends.
    return stage.items.map((code) => itemOf(catalogue, regime, kind, code, Math.ceil(spent)));
  });
  return {
    version: catalogue.version,
    ...{ regime, kind, promisedWorkingDays, stages, items },
    materials: materialsOf(catalogue, items),
    certificates: certificates.map((code) => certificateOf(catalogue, regime, kind, code)),
  };
};

/** An item of a procedure. @throws Error where the procedure has none of this code */
export const itemIn = ({ items, regime, kind }: Procedure, code: ItemCode): ItemOf => {
  const found = items.find((item) => item.code === code);
  if (found === undefined) throw new Error(`${code} is no item of ${kind} under ${regime}`);
  return found;
};
