import { ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import type { Identity } from '../../../demo/city/identities.ts';
import { announced, type OwnFile, send } from '../../../demo/people/materials.ts';
import { pdfOf } from '../../../demo/people/pdf.ts';
import { ADMINISTRATOR } from '../../../local/administrator.ts';
import { accepted } from '../../../shared/contract/client.ts';
import { askUpload, completeUpload, listMaterials, removeMaterial } from '../../../shared/contract/routes/materials.ts';
import { applicant } from '../../support/cases.ts';
import type { TestCity } from '../../support/city.ts';

/** A PDF that serves as these materials, unlike any other. */
export const aPdf = (materials: readonly string[], text: string = crypto.randomUUID()): OwnFile => ({
  ...{ fileName: '材料.pdf', mediaType: 'application/pdf', materials },
  content: pdfOf([text]),
});

export const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** What an applicant does with the files of one case. */
export const filesOf = (city: TestCity, caseNumber: string, who: Identity = applicant) => {
  const params = { caseNumber };
  const api = () => city.as(who);
  const complete = (materialId: string) => api().call(completeUpload, { params: { caseNumber, materialId } });
  const permission = (file: OwnFile) => accepted(api(), askUpload, { params, body: announced(file) });
  return {
    permission,
    complete,
    ask: (file: OwnFile) => api().call(askUpload, { params, body: announced(file) }),
    list: () => accepted(api(), listMaterials, { params }),
    remove: (materialId: string) => api().call(removeMaterial, { params: { caseNumber, materialId } }),
    /** Asks with what is announced of one file, sends another, and completes. */
    upload: async (file: OwnFile, sent: Uint8Array<ArrayBuffer> = file.content) => {
      const given = await permission(file);
      const answer = await send(given, sent);
      return { materialId: given.materialId, sent: answer.status, completed: await complete(given.materialId) };
    },
  };
};

/** The bucket of files, past the API. */
export const bucketOf = (city: TestCity) => {
  const { awsUrl, outputs } = city.demo().city();
  const credentials = ADMINISTRATOR;
  const s3 = new S3Client({ endpoint: awsUrl, region: 'us-east-1', credentials, forcePathStyle: true });
  const Bucket = String(outputs.MaterialsBucket);
  return {
    ...{ s3, Bucket },
    /** What lies in it for a file. */
    objectsOf: async (materialId: string): Promise<string[]> => {
      const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket }));
      return Contents.map(({ Key = '' }) => Key).filter((key) => key.endsWith(materialId));
    },
  };
};
