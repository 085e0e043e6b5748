import type { TokenAudience } from '../../../shared/contract/audience.ts';
import { accepted } from '../../../shared/contract/client.ts';
import type { OwnerRule, Route } from '../../../shared/contract/route.ts';
import { pingEndpoint, registerEndpoint } from '../../../shared/contract/routes/partner-endpoints.ts';
import { digestOf } from '../../../shared/domain/canonical/digest.ts';
import { approveAll, reviewOf } from '../../support/agencies.ts';
import { draftOf, openCase, untilProgress } from '../../support/cases.ts';
import type { TestCity } from '../../support/city.ts';
import { sayNotMe } from '../../support/consents.ts';
import { newForm } from '../../support/forms.ts';
import { engrave, untilSealOrdered } from '../../support/partners.ts';
import { synthetic2027 } from '../../support/synthetic-2027.ts';

/** The cases that the matrix is about: one of the applicant that asks, one of somebody else, and two that wait at halls. */
export interface Cases {
  own: string;
  digest: string;
  others: string;
  waiting: string;
  waitingElsewhere: string;
  /** A file of each of these cases. */
  files: Record<'own' | 'others' | 'waiting' | 'waitingElsewhere', string>;
  /** A call of the agency's endpoint, at which nobody answers. */
  delivery: string;
  /** A supervision order. */
  denied: string;
}

const waitingAt = async (city: TestCity, hall: string): Promise<string> => {
  const form = newForm('foshan-one-person', (one) => ({ ...one, delivery: { ...one.delivery, hall } as never }));
  const caseNumber = await openCase(city, form);
  await approveAll(city, caseNumber);
  await untilSealOrdered(city, caseNumber);
  await engrave(city, caseNumber);
  await untilProgress(city, caseNumber, `waits at ${hall}`, ({ delivery }) => delivery?.hall === hall);
  return caseNumber;
};

const endpoint = { url: 'http://127.0.0.1:9/hook' };

/** The agency wants to be called where nobody answers; answers a call on its way. */
const calledInVain = async (city: TestCity): Promise<string> => {
  const call = { params: { agency: 'state-tax' } };
  await accepted(city.as('agency-state-tax'), registerEndpoint, { ...call, body: endpoint });
  return (await accepted(city.as('agency-state-tax'), pingEndpoint, call)).id;
};

/** A draft on which somebody has said 非本人; answers its supervision order. */
const deniedDraft = async (city: TestCity): Promise<string> => {
  const caseNumber = await draftOf(city, newForm());
  await sayNotMe(city, caseNumber, newForm().tax.clerk.citizenId);
  return `${caseNumber}-1`;
};

/** The id of the first file of a case. */
const fileIn = async (city: TestCity, caseNumber: string): Promise<string> => {
  const [file] = await city.register().entities(caseNumber, 'material');
  return String(file?.materialId);
};

export const prepare = async (city: TestCity): Promise<Cases> => {
  const own = await openCase(city, newForm());
  const others = await openCase(city, newForm('shunde-board-llc'), 'applicant-yi');
  const waiting = await waitingAt(city, 'hall-440605');
  const waitingElsewhere = await waitingAt(city, 'hall-440604');
  const fileOf = (caseNumber: string) => fileIn(city, caseNumber);
  return {
    ...{ own, others, waiting, waitingElsewhere },
    digest: (await reviewOf(city, own, 'state-tax')).digest,
    files: {
      ...{ own: await fileOf(own), others: await fileOf(others) },
      ...{ waiting: await fileOf(waiting), waitingElsewhere: await fileOf(waitingElsewhere) },
    },
    delivery: await calledInVain(city),
    denied: await deniedDraft(city),
  };
};

/** Parameters of paths: those of the one who asks, those of somebody else, and those of nobody. */
export interface Ids {
  own: Record<string, string>;
  others?: Record<string, string>;
  unknown?: Record<string, string>;
}

const nowhere = 'YZT20261123-0000000000';
const noFile = `CL-${'0'.repeat(16)}`;

/** By the owner rule of a route, with what stands for each parameter of its path. */
export const idsOf: Record<OwnerRule, (cases: Cases, role: TokenAudience) => Ids> = {
  'case-owner': ({ own, others, files }) => ({
    own: { caseNumber: own, document: 'SL-1', materialId: files.own },
    others: { caseNumber: others, document: 'SL-1', materialId: files.others },
    unknown: { caseNumber: nowhere, document: 'SL-1', materialId: noFile },
  }),
  // Whoever asks stands on the first of these, and not on the second.
  named: ({ own, others }) => ({
    own: { caseNumber: own },
    others: { caseNumber: others },
    unknown: { caseNumber: nowhere },
  }),
  'office-and-item': ({ own, others, files }, role) => ({
    own: { caseNumber: own, item: 'state-tax', office: 'state-tax-440604', materialId: files.own },
    others:
      role === 'officer'
        ? { caseNumber: others, item: 'state-tax', office: 'state-tax-440606', materialId: files.others }
        : { caseNumber: own, item: 'local-tax', office: 'local-tax-440604', materialId: files.own },
    unknown: { caseNumber: nowhere, item: 'state-tax', office: 'state-tax-999999', materialId: noFile },
  }),
  agency: () => ({
    own: { agency: 'state-tax' },
    others: { agency: 'local-tax' },
    unknown: { agency: 'nowhere' },
  }),
  hall: ({ waiting, waitingElsewhere, files }) => ({
    own: { hall: 'hall-440605', caseNumber: waiting, materialId: files.waiting },
    others: { hall: 'hall-440604', caseNumber: waitingElsewhere, materialId: files.waitingElsewhere },
    unknown: { hall: 'hall-999999', caseNumber: nowhere, materialId: noFile },
  }),
  engraver: () => ({
    own: { engraver: 'engraver-chancheng-01' },
    others: { engraver: 'engraver-shunde-01' },
    unknown: { engraver: 'engraver-nowhere-01' },
  }),
  signature: () => ({ own: { engraver: 'engraver-chancheng-01' } }),
  none: ({ own, delivery, denied }) => ({
    own: {
      ...{ caseNumber: own, order: denied, number: '440604200000010', delivery },
      ...{ year: '2027', regime: '2013', kind: 'partnership' },
    },
    unknown: {
      ...{ caseNumber: nowhere, order: `${nowhere}-1`, number: '440604299999993', delivery: `msg_${'0'.repeat(32)}` },
      ...{ year: '1949', regime: '1949', kind: 'guild' },
    },
  }),
};

/** Bodies by the id of their route; a new one is written here, or the matrix fails with its name. */
const bodies: Record<string, (cases: Cases) => unknown> = {
  createApplication: () => ({ form: newForm() }),
  editApplication: () => ({ form: newForm() }),
  askUpload: () => ({
    ...{ fileName: '住所证明.pdf', mediaType: 'application/pdf', size: 1_000 },
    ...{ sha256: '0'.repeat(64), materials: ['address-proof'] },
  }),
  reuseMaterial: ({ waiting, files }) => ({
    from: { caseNumber: waiting, materialId: files.waiting },
    materials: ['address-proof'],
  }),
  supplementApplication: () => ({ form: newForm() }),
  askNamedPeople: () => ({ form: newForm() }),
  answerConsent: () => ({ answer: 'confirmed', digest: digestOf({}) }),
  recordPapers: () => {
    const { citizenId, name } = newForm().tax.clerk;
    return { papers: [{ citizenId, answer: 'confirmed', digest: digestOf({}), name }] };
  },
  readConsentAtHall: () => ({ citizenId: newForm('foshan-one-person').tax.clerk.citizenId }),
  settleSupervisionOrder: () => ({ conclusion: 'mistaken' }),
  registerEndpoint: () => endpoint,
  unmaskFields: () => ({ reason: 'identity-check', pointers: ['/tax/clerk/citizenId'] }),
  searchPerson: () => ({ citizenId: newForm().tax.clerk.citizenId, reason: 'impersonation-report' }),
  importYear: () => synthetic2027,
  decideReview: ({ digest }) => ({ decision: 'approve', digest }),
};

export const bodyOf = ({ id, body }: Route, cases: Cases): string | undefined => {
  if (body === undefined) return undefined;
  if (body === 'raw') return '{}';
  const make = bodies[id];
  if (make === undefined)
    throw new Error(`${id} takes a body: say which in test/integration/authorization/fixtures.ts`);
  return JSON.stringify(make(cases));
};

/** The path of a route with these parameters; undefined where these ids say nothing of it. @throws if one is missing */
export const pathOf = ({ id, path }: Route, ids: Record<string, string>): string =>
  path.replace(/\{(\w+)\}/g, (_whole, name: string) => {
    const value = ids[name];
    if (value === undefined)
      throw new Error(`${id} names {${name}}: say which in test/integration/authorization/fixtures.ts`);
    return value;
  });
