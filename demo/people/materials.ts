import { createHash, randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type * as z from 'zod';
import { type AnswerOf, accepted, type Client, ProblemError } from '../../shared/contract/client.ts';
import { askUpload, completeUpload, listMaterials } from '../../shared/contract/routes/materials.ts';
import type { UploadBody, UploadPermission } from '../../shared/contract/schemas/materials.ts';
import { pdfOf } from './pdf.ts';

/** A file as an applicant has it at hand. */
export interface OwnFile {
  fileName: string;
  mediaType: z.input<typeof UploadBody>['mediaType'];
  content: Uint8Array<ArrayBuffer>;
  /** What it serves as. */
  materials: readonly string[];
}

export type Permission = z.output<typeof UploadPermission>;

/** What is said of a file before it is sent. */
export const announced = ({ content, materials, ...file }: OwnFile): z.input<typeof UploadBody> => ({
  ...file,
  materials: [...materials],
  size: content.length,
  sha256: createHash('sha256').update(content).digest('hex'),
});

/** Sends a file as a browser does: the fields of its permission, and after them the file. */
export const send = ({ upload }: Permission, content: Uint8Array<ArrayBuffer>): Promise<Response> => {
  const form = new FormData();
  for (const [name, value] of Object.entries(upload.fields)) form.append(name, value);
  form.append('file', new Blob([content]));
  return fetch(upload.url, { method: 'POST', body: form });
};

/** S3 answers 503 where it is asked too often in a moment, and wants the same to be sent again. */
const tries = 5;
const busy = 503;

const sendPatiently = async (permission: Permission, content: Uint8Array<ArrayBuffer>): Promise<Response> => {
  for (let attempt = 1; ; attempt += 1) {
    const sent = await send(permission, content);
    if (sent.status !== busy || attempt === tries) return sent;
    await pause(randomInt(50 * 2 ** attempt));
  }
};

/** Uploads a file: asks, sends, and says that it is there. @throws ProblemError where it may not be uploaded */
export const upload = async (
  api: Client,
  caseNumber: string,
  file: OwnFile,
): Promise<AnswerOf<typeof completeUpload>> => {
  const permission = await accepted(api, askUpload, { params: { caseNumber }, body: announced(file) });
  const sent = await sendPatiently(permission, file.content);
  if (!sent.ok) throw new Error(`the upload was answered ${sent.status}: ${await sent.text()}`);
  return api.call(completeUpload, { params: { caseNumber, materialId: permission.materialId } });
};

/** Uploads one scan that serves as all of these materials. @throws ProblemError where it is not kept */
export const uploadScan = async (api: Client, caseNumber: string, materials: readonly string[]): Promise<void> => {
  const content = pdfOf([`Scan of all materials, ${caseNumber}`, ...materials]);
  const file = { fileName: 'materials.pdf', mediaType: 'application/pdf', content, materials } as const;
  const kept = await upload(api, caseNumber, file);
  if (!kept.ok) throw new ProblemError(completeUpload, kept.problem);
};

/** Uploads what the service says is missing, a document each, and answers how many those were. */
export const uploadMissing = async (api: Client, caseNumber: string): Promise<number> => {
  const { missing } = await accepted(api, listMaterials, { params: { caseNumber } });
  for (const { code, name } of missing) {
    const content = pdfOf([name.en, `Case ${caseNumber}`, 'Signed by all concerned.']);
    const file = { fileName: `${name.zh}.pdf`, mediaType: 'application/pdf', content, materials: [code] } as const;
    const kept = await upload(api, caseNumber, file);
    if (!kept.ok) throw new ProblemError(completeUpload, kept.problem);
  }
  return missing.length;
};
