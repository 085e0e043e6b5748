import { procedureOfCase } from '../../domain/catalogue/procedure-of-case.ts';
import type { Shown } from '../../domain/lifecycle/seen-digest.ts';
import type { OpenForm } from '../../domain/personal/sealed-form.ts';
import { type BatchItem, batchItem, type CertificateItem, certificateItem } from '../items/batch.ts';
import { type CaseItem, caseItem } from '../items/case.ts';
import { keptOf, type MaterialItem, materialItem, materialShelf } from '../items/material.ts';
import { type NumbersItem, numbersItem } from '../items/numbers.ts';
import { type ParcelItem, parcelItem } from '../items/parcel.ts';
import { type ReviewItem, reviewItem } from '../items/review.ts';
import { type SealItem, sealItem } from '../items/seal.ts';

/** 案卷: a case with its reviews, its files and its parcel, as its parties may see it at any time. */
export interface Dossier {
  case: CaseItem;
  reviews: ReviewItem[];
  /** All that were ever asked for. */
  materials: MaterialItem[];
  /** How often files have come to it. */
  shelf: number;
  parcel?: ParcelItem;
}

/** What of a case its items see: its form in the clear, and the files that are there. */
export const shownOf = (
  { case: { digestSalt }, materials }: Pick<Dossier, 'case' | 'materials'>,
  form: OpenForm,
): Shown => ({
  ...{ form, salt: digestSalt },
  files: keptOf(materials),
});

/** The dossier with everything that is sealed until the batch: for the service itself. */
export interface FullDossier extends Dossier {
  batch?: BatchItem;
  numbers?: NumbersItem;
  certificates: CertificateItem[];
  seal?: SealItem;
}

/** In the order of the catalogue, not of the sort key. */
const inOrder = <T>(found: readonly T[], order: readonly string[], codeOf: (item: T) => string): T[] =>
  [...found].sort((left, right) => order.indexOf(codeOf(left)) - order.indexOf(codeOf(right)));

/** Sorts the items of a case's partition into a dossier, parsing each; undefined where there is no case. */
export const dossierOf = (found: readonly Record<string, unknown>[]): FullDossier | undefined => {
  const of = (entity: string) => found.filter((item) => item.entity === entity);
  const [one] = of('case');
  if (one === undefined) return undefined;
  const current = caseItem.parse(one);
  const procedure = procedureOfCase(current);
  const reviews = of('review').map((item) => reviewItem.parse(item));
  const certificates = of('certificate').map((item) => certificateItem.parse(item));
  const [shelf] = of('material-shelf');
  const [parcel] = of('parcel');
  const [batch] = of('batch');
  const [numbers] = of('numbers');
  const [seal] = of('seal');
  return {
    case: current,
    reviews: inOrder(
      reviews,
      procedure.items.map(({ code }) => code),
      ({ item }) => item,
    ),
    materials: of('material').map((item) => materialItem.parse(item)),
    shelf: shelf ? materialShelf.parse(shelf).version : 0,
    certificates: inOrder(
      certificates,
      procedure.certificates.map(({ kind }) => kind),
      ({ kind }) => kind,
    ),
    ...(parcel && { parcel: parcelItem.parse(parcel) }),
    ...(batch && { batch: batchItem.parse(batch) }),
    ...(numbers && { numbers: numbersItem.parse(numbers) }),
    ...(seal && { seal: sealItem.parse(seal) }),
  };
};
