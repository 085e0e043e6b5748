import type { Route } from '../route.ts';
import * as about from './about.ts';
import * as agency from './agency.ts';
import * as agencyEvents from './agency-events.ts';
import * as applicant from './applicant.ts';
import * as catalogue from './catalogue.ts';
import * as operations from './operations.ts';
import * as deliveries from './partner-deliveries.ts';
import * as endpoints from './partner-endpoints.ts';
import * as partners from './partners.ts';
import * as open from './public.ts';

/** Every route of the API. */
export const routes: readonly Route[] = [
  about,
  applicant,
  agency,
  agencyEvents,
  endpoints,
  operations,
  deliveries,
  partners,
  open,
  catalogue,
].flatMap((module) => Object.values(module));
