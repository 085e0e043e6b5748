import { type KnownPeople, knownPeople } from '../../shared/consents/known-people.ts';
import { lackingConsents } from '../../shared/consents/lacking.ts';
import type { RegistrationForm } from '../../shared/domain/form/index.ts';
import { type Problem, problem } from '../../shared/http/reply.ts';
import type { ConsentsItem } from '../../shared/store/items/consents.ts';
import type { MaterialItem } from '../../shared/store/items/material.ts';
import type { Dossier } from '../../shared/store/read/dossier.ts';
import { readConsents } from '../../shared/store/read/read-consents.ts';
import type { Deps } from './deps.ts';
import { neededFiles } from './needed-files.ts';

/** What a form that can be filed rests on: everyone’s consent, and the files that serve as what it needs. */
export interface Grounds {
  known: KnownPeople;
  consents: ConsentsItem | undefined;
  files: MaterialItem[];
}

/** 一次告知: what a form rests on, or one problem with every consent and every material that is still missing. */
export const groundsOf = async (
  { table, people, clock }: Deps,
  dossier: Dossier,
  form: RegistrationForm,
): Promise<Grounds | Problem> => {
  const now = clock.now();
  const consents = await readConsents(table, dossier.case.caseId);
  const known = await knownPeople(people, { case: dossier.case, consents }, form, now);
  const needed = neededFiles(dossier, form, now);
  const lacking = lackingConsents(known.people);
  const materials = 'problem' in needed ? (needed.errors ?? []) : [];
  if (lacking.length > 0) return problem('consents-missing', [...lacking, ...materials]);
  return 'problem' in needed ? needed : { known, consents, files: needed.files };
};
