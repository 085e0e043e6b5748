import { ProblemError } from '../../shared/contract/client.ts';
import { submitApplication } from '../../shared/contract/routes/applicant.ts';
import type { RegimeCode } from '../../shared/domain/catalogue/regimes.ts';
import type { ItemCode } from '../../shared/domain/catalogue/types.ts';
import type { DemoCity } from '../city.ts';
import { messageOf } from '../command.ts';
import { say } from '../messages.ts';
import { startPartners } from '../partners.ts';
import { type Batch, certificatesOf, type Progress, submit, watchUntil } from '../people/applicant.ts';
import { deliverAfter } from '../people/courier/courier.ts';
import { engraveAfter } from '../people/engraver.ts';
import { uploadMissing } from '../people/materials.ts';
import { agree } from '../people/named.ts';
import { wait } from '../people/person.ts';
import { createNarrator } from '../show/narrator.ts';
import type { Screen } from '../show/screen.ts';
import { forged, isSealed } from './checks.ts';
import { type FormProblem, fileForm } from './file-form.ts';
import { createTurns, shuffled, type Turns } from './turns.ts';

/** How the main job ended. */
export type Ending = { invalid: FormProblem[] } | { progress: Progress; batch?: Batch };

export interface Play {
  city: DemoCity;
  form: unknown;
  /** The city's. */
  regime: RegimeCode;
  refuse?: ItemCode;
  screen: Screen;
  signal: AbortSignal;
}

/** How often everybody looks, and how long is between two decisions, ms. */
const lookMs = 50;
const paceMs = 250;

/** The main job once, seen by everyone who has a part in it: one form in, every decision in random order, one batch out. */
export const play = async ({ city, form, regime, refuse, screen, signal }: Play): Promise<Ending> => {
  const applicant = city.as('applicant-jia');
  const filed = await fileForm(applicant, form);
  if (!filed.ok) return { invalid: filed.problems };
  const { caseNumber } = filed;
  const agreed = await agree((who) => city.as(who), 'applicant-jia', caseNumber, form);
  screen.line(say('agreed', { ...agreed }));
  screen.line(say('uploaded', { count: await uploadMissing(applicant, caseNumber) }));
  const submitted = await submit(applicant, caseNumber);
  if (!submitted.ok) throw new ProblemError(submitApplication, submitted.problem);
  screen.line(say('filed', { caseNumber }));
  const turns = createTurns(refuse);
  const partners = startPartners(city, {
    ...{ everyMs: lookMs, agencies: turns.script, regime, regions: regionsOf(form) },
    onTrouble: (error) => screen.line(say('trouble', { reason: messageOf(error) })),
    ...{ engraver: engraveAfter(paceMs), courier: deliverAfter(paceMs), collectedAfterMs: paceMs },
  });
  const narrator = createNarrator(screen, city.now);
  const look = { everyMs: lookMs, signal, onLook: narrator.look };
  try {
    const opened = await watchUntil(applicant, caseNumber, allInHand(turns), look);
    if (refuse && !opened.reviews.some(({ item, state }) => item === refuse && state === 'open')) {
      screen.line(say('notApplicable', { item: refuse }));
    }
    screen.line(say('allOpen'));
    if (!(await isSealed(applicant, caseNumber))) throw new Error(say('notSealed'));
    screen.line(say('sealed'));
    const [decided] = await Promise.all([
      watchUntil(applicant, caseNumber, isDecided, look),
      giveTurns(turns, opened, refuse, signal),
    ]);
    narrator.lanesDone();
    const batch = isEnded(decided) ? undefined : await certificatesOf(applicant, caseNumber);
    if (batch) await showBatch(batch, city, screen, narrator.batch);
    return { progress: await watchUntil(applicant, caseNumber, isEnded, look), ...(batch && { batch }) };
  } finally {
    narrator.lanesDone();
    await partners.stop();
  }
};

const isEnded = ({ endedAt }: Progress): boolean => endedAt !== undefined;
const isDecided = (progress: Progress): boolean => progress.releasedAt !== undefined || isEnded(progress);

/** Every review that applies is open, and each is in the hands of its agency. */
const allInHand =
  (turns: Turns) =>
  ({ reviews }: Progress): boolean => {
    const open = reviews.filter(({ state }) => state !== 'not-applicable');
    return open.length > 0 && open.every(({ item }) => turns.inHand().includes(item));
  };

/** Lets the agencies decide in random order, one after another; after a refusal there is nothing left to decide. */
const giveTurns = async (turns: Turns, { reviews }: Progress, refuse: ItemCode | undefined, signal: AbortSignal) => {
  const open = reviews.filter(({ state }) => state === 'open').map(({ item }) => item);
  for (const item of shuffled(open)) {
    turns.give(item);
    if (item === refuse) return;
    await wait(paceMs, signal);
  }
};

const showBatch = async (batch: Batch, city: DemoCity, screen: Screen, tell: (batch: Batch) => void) => {
  tell(batch);
  const [wrong] = await forged(city.open, batch);
  if (wrong) throw new Error(say('notVerified', { kind: wrong.kind }));
  screen.line(say('verified', { count: batch.certificates.length }));
};

/** The region whose offices review this form. */
const regionsOf = (form: unknown): string[] => {
  const { registrar } = form as { registrar: string };
  return [registrar];
};
