import { KMSClient } from '@aws-sdk/client-kms';
import * as z from 'zod';
import { lean } from '../../shared/aws/lean.ts';
import { systemClock } from '../../shared/clock.ts';
import { readCalendar as calendarRoute } from '../../shared/contract/routes/calendar.ts';
import * as catalogueRoutes from '../../shared/contract/routes/catalogue.ts';
import * as routes from '../../shared/contract/routes/public.ts';
import { RegimeSetting } from '../../shared/domain/catalogue/regimes.ts';
import { environment } from '../../shared/environment.ts';
import { api, on } from '../../shared/http/api.ts';
import { RateFactor } from '../../shared/http/rate.ts';
import { consoleLog } from '../../shared/log.ts';
import { openTable } from '../../shared/store/table.ts';
import { readCalendar } from './calendar.ts';
import { readCatalogue, readCatalogueProcedure, readCatalogueRegime } from './catalogue.ts';
import { checkName } from './check-name.ts';
import { readHealth } from './health.ts';
import { readSigningKeys } from './signing-keys.ts';
import { verifyCertificate } from './verify.ts';

const env = environment({
  TABLE_NAME: z.string(),
  RATE_FACTOR: RateFactor,
  SIGNING_KEY_ID: z.string(),
  REGIME: RegimeSetting,
});
const deps = {
  table: openTable(env.TABLE_NAME),
  clock: systemClock,
  log: consoleLog,
  rateFactor: env.RATE_FACTOR,
  regime: env.REGIME,
  kms: lean(new KMSClient({})),
  signingKeyId: env.SIGNING_KEY_ID,
};

/** What anyone may know, without a token. */
export const handler = api(deps, [
  on(routes.readHealth, readHealth(deps)),
  on(catalogueRoutes.readCatalogue, readCatalogue(deps)),
  on(catalogueRoutes.readCatalogueRegime, readCatalogueRegime(deps)),
  on(catalogueRoutes.readCatalogueProcedure, readCatalogueProcedure(deps)),
  on(calendarRoute, readCalendar(deps)),
  on(routes.checkName, checkName(deps)),
  on(routes.verifyCertificate, verifyCertificate(deps)),
  on(routes.readSigningKeys, readSigningKeys(deps)),
]);
