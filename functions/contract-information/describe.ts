import { answer, type Reply } from '../../shared/http/reply.ts';
import { openApiDocument } from '../../shared/openapi/document.ts';
import { referencePage } from '../../shared/openapi/reference-page.ts';

/** It changes with a deployment only. */
const kept = { 'cache-control': 'public, max-age=300' };

/** Made once, when it is first asked for. */
const once = <T>(make: () => T): (() => T) => {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

/** Answers the contract as an OpenAPI document, naming the issuer whose tokens this city accepts. */
export const readOpenApi = ({ issuer }: { issuer: string }) => {
  const document = once(() => openApiDocument(issuer));
  return async (): Promise<Reply> => answer(200, document(), kept);
};

/** Answers the contract as a page, which loads and runs nothing. */
export const readReference = () => {
  const page = once(referencePage);
  const policy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'";
  return async (): Promise<Reply> => answer(200, page(), { ...kept, 'content-security-policy': policy });
};
