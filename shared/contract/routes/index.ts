import type { Route } from '../route.ts';
import * as about from './about.ts';
import * as agency from './agency.ts';
import * as agencyEvents from './agency-events.ts';
import * as applicant from './applicant.ts';
import * as calendar from './calendar.ts';
import * as catalogue from './catalogue.ts';
import * as consents from './consents.ts';
import * as documents from './documents.ts';
import * as materials from './materials.ts';
import * as operations from './operations.ts';
import * as deliveries from './partner-deliveries.ts';
import * as endpoints from './partner-endpoints.ts';
import * as partners from './partners.ts';
import * as open from './public.ts';
import * as supervision from './supervision.ts';

/** Every route of the API. */
export const routes: readonly Route[] = [
  about,
  applicant,
  consents,
  documents,
  materials,
  agency,
  agencyEvents,
  endpoints,
  operations,
  calendar,
  deliveries,
  supervision,
  partners,
  open,
  catalogue,
].flatMap((module) => Object.values(module));
