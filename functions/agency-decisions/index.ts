import { SFNClient } from '@aws-sdk/client-sfn';
import * as z from 'zod';
import { lean } from '../../shared/aws/lean.ts';
import { systemClock } from '../../shared/clock.ts';
import * as routes from '../../shared/contract/routes/agency.ts';
import { environment } from '../../shared/environment.ts';
import { api, on } from '../../shared/http/api.ts';
import { RateFactor } from '../../shared/http/rate.ts';
import { consoleLog } from '../../shared/log.ts';
import { openTable } from '../../shared/store/table.ts';
import { decideReview } from './decide.ts';

const env = environment({ TABLE_NAME: z.string(), RATE_FACTOR: RateFactor });
const deps = {
  table: openTable(env.TABLE_NAME),
  clock: systemClock,
  log: consoleLog,
  rateFactor: env.RATE_FACTOR,
  workflow: lean(new SFNClient({})),
};

/** An agency's decisions: 同意 or 不同意. */
export const handler = api(deps, [on(routes.decideReview, decideReview(deps))]);
