import { SFNClient } from '@aws-sdk/client-sfn';
import { SSMClient } from '@aws-sdk/client-ssm';
import * as z from 'zod';
import { lean } from '../../shared/aws/lean.ts';
import { systemClock } from '../../shared/clock.ts';
import * as routes from '../../shared/contract/routes/partners.ts';
import { environment } from '../../shared/environment.ts';
import { api, on } from '../../shared/http/api.ts';
import { consoleLog } from '../../shared/log.ts';
import { secretParameters } from '../../shared/parameters.ts';
import { openTable } from '../../shared/store/table.ts';
import { engraverWebhook } from './engraved.ts';

const env = environment({ TABLE_NAME: z.string(), ENGRAVER_KEYS: z.string() });
const deps = {
  table: openTable(env.TABLE_NAME),
  clock: systemClock,
  log: consoleLog,
  workflow: lean(new SFNClient({})),
  keysOf: secretParameters(lean(new SSMClient({})), env.ENGRAVER_KEYS, systemClock),
};

/** 刻章单位: the engraver tells that a seal is ready. */
export const handler = api(deps, [on(routes.engraverWebhook, engraverWebhook(deps))]);
