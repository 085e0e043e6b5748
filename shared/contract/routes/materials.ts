import { scopesOf } from '../audience.ts';
import { route } from '../route.ts';
import { caseParams, none } from '../schemas/common.ts';
import {
  ComparedMaterial,
  FileAddress,
  hallCaseParams,
  hallMaterialParams,
  MaterialFile,
  Materials,
  MaterialsAtHall,
  materialParams,
  ReusableMaterials,
  ReuseBody,
  reviewMaterialParams,
  UploadBody,
  UploadPermission,
} from '../schemas/materials.ts';
import { scopes } from '../scopes.ts';

const ownCase = {
  handledBy: 'applicant-materials',
  audience: 'applicant',
  scopes: [scopes.applications],
  owner: 'case-owner',
  query: none,
} as const;
const badBody = ['malformed-json', 'not-json', 'request-too-large', 'invalid-request'] as const;

export const listMaterials = route({
  id: 'listMaterials',
  method: 'GET',
  path: '/v1/applications/{caseNumber}/materials',
  ...ownCase,
  params: caseParams,
  answers: { 200: Materials },
  problems: ['invalid-request', 'not-found'],
  idempotency: 'read',
  rate: 'read',
  summary: { zh: '查看申请材料', en: 'See what is needed, what is there and what is missing' },
});

export const askUpload = route({
  id: 'askUpload',
  method: 'POST',
  path: '/v1/applications/{caseNumber}/materials',
  ...ownCase,
  params: caseParams,
  body: UploadBody,
  answers: { 201: UploadPermission },
  gives: ['location'],
  problems: [...badBody, 'not-found', 'material-not-asked', 'too-many-materials', 'upload-ended', 'too-late'],
  // The permission bears a signature, which is kept nowhere; run again, it finds what it has created and signs anew.
  idempotency: 'repeatable',
  rate: 'write',
  summary: { zh: '申请上传材料', en: 'Ask to upload a file' },
});

export const completeUpload = route({
  id: 'completeUpload',
  method: 'POST',
  path: '/v1/applications/{caseNumber}/materials/{materialId}/completion',
  ...ownCase,
  params: materialParams,
  answers: { 200: MaterialFile },
  // `material-not-asked`: the form has become one of another kind since the file was asked for.
  problems: [
    'invalid-request',
    'not-found',
    'upload-missing',
    'upload-ended',
    'material-refused',
    'material-not-asked',
    'too-late',
  ], // While nothing has been uploaded it is asked again under the same key.
  idempotency: 'repeatable',
  rate: 'write',
  summary: { zh: '完成上传', en: 'Say that a file has been uploaded: it is looked at and kept, or refused' },
});

export const readMaterial = route({
  id: 'readMaterial',
  method: 'GET',
  path: '/v1/applications/{caseNumber}/materials/{materialId}',
  ...ownCase,
  params: materialParams,
  answers: { 200: FileAddress },
  problems: ['invalid-request', 'not-found'],
  idempotency: 'read',
  rate: 'read',
  summary: { zh: '下载材料', en: 'Get the address of a file, for a minute' },
});

export const removeMaterial = route({
  id: 'removeMaterial',
  method: 'DELETE',
  path: '/v1/applications/{caseNumber}/materials/{materialId}',
  ...ownCase,
  params: materialParams,
  answers: { 204: null },
  problems: ['invalid-request', 'not-found', 'materials-missing', 'too-late'],
  idempotency: 'by-state',
  rate: 'write',
  summary: { zh: '撤下材料', en: 'Remove a file; under review, not one that the form needs and nothing replaces' },
});

export const listReusableMaterials = route({
  id: 'listReusableMaterials',
  method: 'GET',
  path: '/v1/applications/{caseNumber}/materials/reusable',
  ...ownCase,
  params: caseParams,
  answers: { 200: ReusableMaterials },
  problems: ['invalid-request', 'not-found'],
  idempotency: 'read',
  rate: 'read',
  summary: { zh: '可复用的材料', en: 'List files of my earlier cases that may serve again' },
});

export const reuseMaterial = route({
  id: 'reuseMaterial',
  method: 'POST',
  path: '/v1/applications/{caseNumber}/materials/reuse',
  ...ownCase,
  params: caseParams,
  body: ReuseBody,
  answers: { 201: MaterialFile },
  gives: ['location'],
  // `upload-ended`: an attempt before died on the way, or the file was removed in that moment.
  problems: [
    ...badBody,
    'not-found',
    'material-not-asked',
    'material-not-reusable',
    'too-many-materials',
    'upload-ended',
    'too-late',
  ],
  // What the applicant calls it is in no answer that is kept; run again, it finds what it has created.
  idempotency: 'repeatable',
  rate: 'write',
  summary: { zh: '材料复用', en: 'Use a file of an earlier case again' },
});

export const readSeenMaterial = route({
  id: 'readSeenMaterial',
  method: 'GET',
  path: '/v1/cases/{caseNumber}/reviews/{item}/materials/{materialId}',
  handledBy: 'agency-materials',
  audience: ['officer', 'agency'],
  scopes: scopesOf('officer', 'agency'),
  owner: 'office-and-item',
  params: reviewMaterialParams,
  query: none,
  answers: { 200: FileAddress },
  problems: ['invalid-request', 'not-found'],
  idempotency: 'read',
  rate: 'read',
  summary: {
    zh: '查阅申请材料',
    en: 'Get the address of a file that an item sees, for a minute; the access log keeps it',
  },
});

const atHall = {
  handledBy: 'hall-materials',
  audience: 'hall',
  scopes: [scopes.collections],
  owner: 'hall',
  query: none,
} as const;

export const listMaterialsAtHall = route({
  id: 'listMaterialsAtHall',
  method: 'GET',
  path: '/v1/halls/{hall}/cases/{caseNumber}/materials',
  ...atHall,
  params: hallCaseParams,
  answers: { 200: MaterialsAtHall },
  problems: ['invalid-request', 'not-found'],
  idempotency: 'read',
  rate: 'read',
  summary: { zh: '窗口查看材料清单', en: 'List the files of a case at a hall; the access log keeps it' },
});

export const readMaterialAtHall = route({
  id: 'readMaterialAtHall',
  method: 'GET',
  path: '/v1/halls/{hall}/cases/{caseNumber}/materials/{materialId}',
  ...atHall,
  params: hallMaterialParams,
  answers: { 200: FileAddress },
  problems: ['invalid-request', 'not-found'],
  idempotency: 'read',
  rate: 'read',
  summary: { zh: '窗口查阅材料', en: 'Get the address of a file at a hall, for a minute; the access log keeps it' },
});

export const compareMaterial = route({
  id: 'compareMaterial',
  method: 'POST',
  path: '/v1/halls/{hall}/cases/{caseNumber}/materials/{materialId}/comparison',
  ...atHall,
  params: hallMaterialParams,
  answers: { 200: ComparedMaterial },
  problems: ['invalid-request', 'not-found', 'material-self-made'],
  idempotency: 'by-state',
  rate: 'write',
  summary: { zh: '核对原件', en: 'Say that a file has been compared with its original: from then on it is of trust B' },
});
