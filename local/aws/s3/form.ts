import type { AwsRequest, AwsResponse } from '../../types.ts';
import { s3Error } from '../responses.ts';

/** An upload by a form. */
export interface PostForm {
  /** By their names in small letters, as S3 tells no case. What follows the file is not read. */
  fields: ReadonlyMap<string, string>;
  content: Buffer;
}

/** Whether a request is a form, which carries its signature in a field. */
export const isForm = (method: string, contentType: string | undefined): boolean =>
  method === 'POST' && /^multipart\/form-data\b/i.test(contentType ?? '');

/** Reads the form of a POST to a bucket, or refuses as S3 does what is none, or is without a file. */
export async function readForm({ headers, body }: AwsRequest): Promise<PostForm | { refused: AwsResponse }> {
  const form = await parse(String(headers['content-type']), body);
  if (!form) return { refused: notWellFormed };
  const fields = new Map<string, string>();
  for (const [given, value] of form) {
    const name = given.toLowerCase();
    if (name === 'file') return withFile(fields, value);
    // A file under any other name is none.
    if (typeof value === 'string') fields.set(name, value);
  }
  return { refused: s3Error(400, 'InvalidArgument', 'POST requires exactly one file upload per request.') };
}

/** The bytes of a form, in the order of its fields; undefined where they are no form. */
async function parse(contentType: string, body: Buffer): Promise<FormData | undefined> {
  try {
    return await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } }).formData();
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** All fields may speak of the file by its name, of which only what follows the last slash counts. */
async function withFile(given: ReadonlyMap<string, string>, file: string | File): Promise<PostForm> {
  const name = typeof file === 'string' ? '' : file.name.replace(/^.*[/\\]/, '');
  const fields = new Map(
    [...given].map(([field, value]) => [
      field,
      field === 'policy' ? value : value.replace(/\$\{filename\}/g, () => name),
    ]),
  );
  return { fields, content: typeof file === 'string' ? Buffer.from(file) : Buffer.from(await file.arrayBuffer()) };
}

const notWellFormed = s3Error(
  400,
  'MalformedPOSTRequest',
  'The body of your POST request is not well-formed multipart/form-data.',
);
