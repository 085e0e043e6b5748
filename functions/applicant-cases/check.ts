import { instant } from '../../shared/clock.ts';
import { knownPeople } from '../../shared/consents/known-people.ts';
import { lackingConsents } from '../../shared/consents/lacking.ts';
import type { checkApplication as route } from '../../shared/contract/routes/applicant.ts';
import { shanghaiDate } from '../../shared/domain/calendar/shanghai-time.ts';
import { parseForm } from '../../shared/domain/form/index.ts';
import { outlookOf, permitsAhead } from '../../shared/domain/lifecycle/outlook.ts';
import type { RequestOf } from '../../shared/http/api.ts';
import { formErrors } from '../../shared/http/form-errors.ts';
import { errorTexts } from '../../shared/http/problem-document.ts';
import { answer, problem, type Reply } from '../../shared/http/reply.ts';
import { localeOf } from '../../shared/messages/index.ts';
import { readCase } from '../../shared/store/read/read-case.ts';
import { readConsents } from '../../shared/store/read/read-consents.ts';
import type { Deps } from './deps.ts';
import { missingFor } from './needed-files.ts';
import { wishesStanding } from './wishes.ts';

/**
 * 网上预审: everything that a submission would run, without submitting: the form’s shape and rules, whether its names are free, what
 * is missing, and by whom and for what it would be looked at.
 */
export const checkApplication =
  ({ table, clock, vault, people }: Deps) =>
  async ({ caller, params, event }: RequestOf<typeof route>): Promise<Reply> => {
    const dossier = await readCase(table, caller, params.caseNumber);
    if (dossier === undefined) return problem('not-found');
    const current = dossier.case;
    if (current.state !== 'draft') return problem('not-a-draft');
    const form = await vault.open(current.caseId, current.form);
    const { regime } = current;
    const today = shanghaiDate(clock.now());
    const parsed = parseForm(form, { today, regime });
    const wishes = await wishesStanding(table, caller.subject, form, instant(clock));
    const names = wishes.map(({ likenesses, ...wish }) => wish);
    const found = parsed.ok ? [] : parsed.problems;
    const [proposed] = wishes.filter(({ pointer }) => pointer.startsWith('/form/name/proposed/'));
    const taken = (proposed?.likenesses ?? []).map((rule) => ({
      pointer: proposed?.pointer ?? '',
      code: `form.${rule}` as const,
    }));
    const consents = await readConsents(table, current.caseId);
    const { people: named } = await knownPeople(people, { case: current, consents }, form, clock.now());
    const lacking = lackingConsents(named);
    const problems = [...formErrors(found), ...taken];
    const missingMaterials = missingFor(dossier, form, clock.now());
    const locale = localeOf(event.headers['accept-language']);
    return answer(
      200,
      {
        caseNumber: current.caseId,
        ready: problems.length === 0 && lacking.length === 0 && missingMaterials.length === 0,
        problems: errorTexts(problems, locale),
        missing: formErrors(found.filter(({ code }) => code === 'form.required')).map(({ pointer }) => pointer),
        ...{ consents: errorTexts(lacking, locale), missingMaterials, names },
        reviews: outlookOf(regime, form, today).map(({ attention, ...review }) => ({
          ...review,
          attention: errorTexts(formErrors(attention), locale),
        })),
        laterPermits: permitsAhead(form),
      },
      { 'content-language': locale },
    );
  };
