import { route } from '../route.ts';
import { caseParams, none } from '../schemas/common.ts';
import {
  AskedConsent,
  afterCase,
  ConsentAnswer,
  ConsentRequest,
  Consents,
  ConsentTaken,
  OwnNamings,
  PapersTaken,
  PersonAtHall,
  paperParams,
  SignedPapers,
} from '../schemas/consents.ts';
import { scopes } from '../scopes.ts';

const badBody = ['malformed-json', 'not-json', 'request-too-large', 'invalid-request'] as const;
const login = { audience: 'applicant', scopes: [scopes.applications], query: none } as const;
const ofOwner = { ...login, owner: 'case-owner', params: caseParams, handledBy: 'applicant-consents' } as const;
/** By their own login, of a level at which the issuer knows the person’s identity number. */
const ofNamed = { ...login, owner: 'named', assurance: 'L2', handledBy: 'named-consents' } as const;

export const askNamedPeople = route({
  id: 'askNamedPeople',
  method: 'POST',
  path: '/v1/applications/{caseNumber}/consents',
  ...ofOwner,
  body: ConsentRequest,
  answers: { 200: Consents },
  takes: ['if-match'],
  problems: [...badBody, 'not-found', 'edited-meanwhile', 'form-invalid', 'too-late'],
  idempotency: 'by-state',
  rate: 'write',
  summary: {
    zh: '请列名人员确认（实名登记）：只问有改动的人',
    en: 'Ask those who are named whether it is them: only those whom something new concerns',
  },
});

export const readNamedPeople = route({
  id: 'readNamedPeople',
  method: 'GET',
  path: '/v1/applications/{caseNumber}/consents',
  ...ofOwner,
  answers: { 200: Consents },
  problems: ['invalid-request', 'not-found'],
  idempotency: 'read',
  rate: 'read',
  summary: { zh: '查看列名人员确认情况', en: 'See who of the named has confirmed' },
});

export const listOwnNamings = route({
  id: 'listOwnNamings',
  method: 'GET',
  path: '/v1/consents',
  ...ofNamed,
  params: none,
  query: afterCase,
  answers: { 200: OwnNamings },
  problems: ['invalid-request', 'assurance-too-low'],
  idempotency: 'read',
  rate: 'read',
  summary: {
    zh: '请我确认的草稿与我被列名的办件（防冒名）',
    en: 'The drafts that have asked me and the cases that name me, whoever filed them',
  },
});

export const readConsent = route({
  id: 'readConsent',
  method: 'GET',
  path: '/v1/consents/{caseNumber}',
  ...ofNamed,
  params: caseParams,
  answers: { 200: AskedConsent },
  problems: ['invalid-request', 'assurance-too-low', 'not-found'],
  idempotency: 'read',
  rate: 'read',
  summary: { zh: '查看请我确认的内容', en: 'Read what I am asked to confirm' },
});

export const answerConsent = route({
  id: 'answerConsent',
  method: 'POST',
  path: '/v1/consents/{caseNumber}/answer',
  ...ofNamed,
  params: caseParams,
  body: ConsentAnswer,
  answers: { 200: ConsentTaken },
  problems: [
    ...badBody,
    ...([
      'assurance-too-low',
      'not-found',
      'form-changed',
      'not-asked',
      'consent-expired',
      'name-differs',
      'too-late',
    ] as const),
  ],
  idempotency: 'by-state',
  rate: 'write',
  summary: {
    zh: '确认本人，或答复非本人',
    en: 'Confirm that it is me, or say that it is not: then the case is stopped',
  },
});

const atHall = {
  audience: 'hall',
  scopes: [scopes.collections],
  owner: 'hall',
  handledBy: 'hall-consents',
  params: paperParams,
  query: none,
} as const;

export const readConsentAtHall = route({
  id: 'readConsentAtHall',
  method: 'POST',
  path: '/v1/halls/{hall}/consents/{caseNumber}/lookup',
  ...atHall,
  body: PersonAtHall,
  answers: { 200: AskedConsent },
  problems: [...badBody, 'not-found'],
  // It is about one person, of whom nothing is kept for its key: a repetition is a look of its own.
  idempotency: 'repeatable',
  rate: 'unmasking',
  summary: {
    zh: '窗口查看请来人确认的内容，每次查看均留痕',
    en: 'See what somebody before the clerk is asked to confirm; the access log keeps it, and that a case does not name them',
  },
});

export const recordPapers = route({
  id: 'recordPapers',
  method: 'POST',
  path: '/v1/halls/{hall}/consents/{caseNumber}',
  ...atHall,
  body: SignedPapers,
  answers: { 200: PapersTaken },
  problems: [...badBody, 'not-found', 'papers-invalid', 'too-late'],
  idempotency: 'by-state',
  rate: 'unmasking',
  summary: {
    zh: '窗口登记经核验的本人签字材料',
    en: 'Record papers that people have signed themselves, and a clerk has checked',
  },
});
