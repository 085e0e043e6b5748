import { numberItem } from '../items/numbers.ts';
import { type ParcelItem, parcelItem } from '../items/parcel.ts';
import { type SealItem, sealItem } from '../items/seal.ts';
import { numberKey, parcelKey, sealKey } from '../keys.ts';
import type { Table } from '../table.ts';
import { getItem } from './query.ts';

/*
 * Single parts of a case, for functions that act for the service: partners' signed messages name the case, and what is read
 * here is never answered to anyone.
 */

export const readParcel = (table: Table, caseId: string): Promise<ParcelItem | undefined> =>
  getItem(table, parcelKey(caseId), parcelItem);

export const readSeal = (table: Table, caseId: string): Promise<SealItem | undefined> =>
  getItem(table, sealKey(caseId), sealItem);

/** Whose a number is and of what kind. It says nothing about a release: read the batch before answering anyone. */
export const readNumber = (table: Table, value: string) => getItem(table, numberKey(value), numberItem);
