import * as z from 'zod';
import { systemClock } from '../../shared/clock.ts';
import * as routes from '../../shared/contract/routes/about.ts';
import { environment } from '../../shared/environment.ts';
import { api, on } from '../../shared/http/api.ts';
import { consoleLog } from '../../shared/log.ts';
import { readOpenApi, readReference } from './describe.ts';
import { readSession } from './session.ts';

const env = environment({ ISSUER: z.string() });

/** What the API says of itself, and of whoever asks. */
export const handler = api({ log: consoleLog, clock: systemClock }, [
  on(routes.readOpenApi, readOpenApi({ issuer: env.ISSUER })),
  on(routes.readReference, readReference()),
  on(routes.readSession, readSession()),
]);
