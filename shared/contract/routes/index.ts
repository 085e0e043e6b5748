import type { Route } from '../route.ts';
import * as about from './about.ts';
import * as agency from './agency.ts';
import * as applicant from './applicant.ts';
import * as operations from './operations.ts';
import * as partners from './partners.ts';
import * as open from './public.ts';

/** Every route of the API. */
export const routes: readonly Route[] = [about, applicant, agency, operations, partners, open].flatMap((module) =>
  Object.values(module),
);
