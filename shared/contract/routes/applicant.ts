import { route } from '../route.ts';
import {
  Application,
  ApplicationSummary,
  Batch,
  CaseStatus,
  DraftBody,
  FormCheck,
  NameKept,
  Progress,
} from '../schemas/applicant.ts';
import { caseParams, none, pageOf, paging } from '../schemas/common.ts';
import { scopes } from '../scopes.ts';

const applicant = { audience: 'applicant', scopes: [scopes.applications] } as const;
const ownCase = { ...applicant, owner: 'case-owner', params: caseParams, query: none } as const;
const badBody = ['malformed-json', 'not-json', 'request-too-large', 'invalid-request'] as const;

export const createApplication = route({
  id: 'createApplication',
  method: 'POST',
  path: '/v1/applications',
  handledBy: 'applicant-drafts',
  ...applicant,
  owner: 'none',
  params: none,
  query: none,
  body: DraftBody,
  answers: { 201: Application },
  gives: ['etag', 'location'],
  problems: [...badBody, 'form-invalid'],
  idempotency: 'creates-once',
  rate: 'write',
  summary: { zh: '新建申请草稿', en: 'Create a draft of an application' },
});

export const listApplications = route({
  id: 'listApplications',
  method: 'GET',
  path: '/v1/applications',
  handledBy: 'applicant-drafts',
  ...applicant,
  owner: 'none',
  params: none,
  query: paging,
  answers: { 200: pageOf(ApplicationSummary) },
  problems: ['invalid-request', 'invalid-cursor'],
  idempotency: 'read',
  rate: 'read',
  summary: { zh: '列出我的申请', en: 'List my applications, newest first' },
});

export const readApplication = route({
  id: 'readApplication',
  method: 'GET',
  path: '/v1/applications/{caseNumber}',
  handledBy: 'applicant-drafts',
  ...ownCase,
  answers: { 200: Application },
  gives: ['etag'],
  problems: ['invalid-request', 'not-found'],
  idempotency: 'read',
  rate: 'read',
  summary: { zh: '查看申请', en: 'Read an application with its form' },
});

export const editApplication = route({
  id: 'editApplication',
  method: 'PUT',
  path: '/v1/applications/{caseNumber}',
  handledBy: 'applicant-drafts',
  ...ownCase,
  body: DraftBody,
  answers: { 200: Application },
  gives: ['etag'],
  problems: [...badBody, 'not-found', 'not-a-draft', 'edited-meanwhile', 'if-match-required', 'form-invalid'],
  idempotency: 'if-match',
  rate: 'write',
  summary: { zh: '修改草稿', en: 'Replace the form of a draft' },
});

export const checkApplication = route({
  id: 'checkApplication',
  method: 'POST',
  path: '/v1/applications/{caseNumber}/check',
  handledBy: 'applicant-cases',
  ...ownCase,
  answers: { 200: FormCheck },
  problems: ['invalid-request', 'not-found', 'not-a-draft'],
  idempotency: 'repeatable',
  rate: 'write',
  summary: {
    zh: '网上预审',
    en: 'Check a draft without submitting it: everything that is wrong, and who will look at what',
  },
});

export const submitApplication = route({
  id: 'submitApplication',
  method: 'POST',
  path: '/v1/applications/{caseNumber}/submission',
  handledBy: 'applicant-cases',
  ...ownCase,
  assurance: 'L2',
  answers: { 202: CaseStatus },
  problems: [
    ...(['invalid-request', 'assurance-too-low', 'not-found'] as const),
    ...(['form-invalid', 'consents-missing', 'materials-missing', 'name-taken', 'too-late'] as const),
  ],
  idempotency: 'by-state',
  rate: 'write',
  summary: { zh: '提交申请', en: 'Submit: the draft becomes a case' },
});

export const supplementApplication = route({
  id: 'supplementApplication',
  method: 'POST',
  path: '/v1/applications/{caseNumber}/supplements',
  handledBy: 'applicant-cases',
  ...ownCase,
  body: DraftBody,
  answers: { 200: CaseStatus },
  problems: [
    ...badBody,
    ...(['not-found', 'form-invalid', 'consents-missing', 'materials-missing', 'name-taken', 'too-late'] as const),
  ],
  idempotency: 'by-state',
  rate: 'write',
  summary: { zh: '补充材料', en: 'Supplement the form of a case under review' },
});

export const withdrawApplication = route({
  id: 'withdrawApplication',
  method: 'POST',
  path: '/v1/applications/{caseNumber}/withdrawal',
  handledBy: 'applicant-cases',
  ...ownCase,
  answers: { 200: CaseStatus },
  problems: ['invalid-request', 'not-found', 'too-late'],
  idempotency: 'by-state',
  rate: 'write',
  summary: { zh: '撤回申请', en: 'Withdraw, until the last approval is recorded' },
});

export const extendName = route({
  id: 'extendName',
  method: 'POST',
  path: '/v1/applications/{caseNumber}/name/extension',
  handledBy: 'applicant-cases',
  ...ownCase,
  answers: { 200: NameKept },
  problems: ['invalid-request', 'not-found', 'too-late'],
  idempotency: 'by-state',
  rate: 'write',
  summary: { zh: '名称保留期延期', en: 'Keep the reserved name for another six months, once' },
});

export const refileApplication = route({
  id: 'refileApplication',
  method: 'POST',
  path: '/v1/applications/{caseNumber}/refiling',
  handledBy: 'applicant-cases',
  ...ownCase,
  answers: { 201: Application },
  gives: ['etag', 'location'],
  problems: ['invalid-request', 'not-found', 'not-ended'],
  idempotency: 'creates-once',
  rate: 'write',
  summary: { zh: '重新申报', en: 'Copy an ended case into a new draft' },
});

export const readProgress = route({
  id: 'readProgress',
  method: 'GET',
  path: '/v1/applications/{caseNumber}/progress',
  handledBy: 'applicant-progress',
  ...ownCase,
  answers: { 200: Progress },
  problems: ['invalid-request', 'not-found'],
  idempotency: 'read',
  rate: 'read',
  summary: { zh: '查询进度', en: 'See who is pending, since when and until when' },
});

export const readCertificates = route({
  id: 'readCertificates',
  method: 'GET',
  path: '/v1/applications/{caseNumber}/certificates',
  handledBy: 'applicant-progress',
  ...ownCase,
  answers: { 200: Batch },
  problems: ['invalid-request', 'not-found', 'not-released'],
  idempotency: 'read',
  rate: 'read',
  summary: { zh: '领取电子证照', en: 'Read the released batch: every certificate, signed' },
});
