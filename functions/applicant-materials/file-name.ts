import { presentFile } from '../../shared/http/present/material.ts';
import type { MaterialItem } from '../../shared/store/items/material.ts';
import type { Vault } from '../../shared/vault/vault.ts';

/** A file, as far as its name is bound to it. */
type Named = Pick<MaterialItem, 'caseId' | 'materialId'>;

const placeOf = ({ caseId, materialId }: Named) => ({ caseId, pointer: `/materials/${materialId}/fileName` });

/** What an applicant calls a file, as it is stored: people name scans after whom they are of, and by their numbers. */
export const sealedName = (vault: Vault, file: Named, fileName: string): Promise<string> =>
  vault.sealText(placeOf(file), fileName);

/** What the applicant calls it; undefined once the file is gone. */
export const nameOf = async (
  vault: Vault,
  { fileName, ...file }: Named & Pick<MaterialItem, 'fileName'>,
): Promise<string | undefined> => (fileName === undefined ? undefined : vault.openText(placeOf(file), fileName));

/** A file as its applicant sees it. */
export const presentOwn = async (vault: Vault, file: MaterialItem) => {
  const { fileName: _sealed, ...shown } = presentFile(file);
  const fileName = await nameOf(vault, file);
  return { ...shown, ...(fileName !== undefined && { fileName }) };
};
