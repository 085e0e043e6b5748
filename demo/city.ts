import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { synthesize } from '../infra/synthesize.ts';
import { type City, launchCity } from '../local/client.ts';
import type { CityConfigInput } from '../local/config.ts';
import { type Client, client } from '../shared/contract/client.ts';
import type { RegimeCode } from '../shared/domain/catalogue/regimes.ts';
import { type Credentials, credentialsFile, credentialsOf } from './city/credentials.ts';
import type { Identity } from './city/identities.ts';
import { audience, identitySeed } from './city/identity-seed.ts';
import { type Tokens, tokensOf } from './city/tokens.ts';
import { type CourierServer, startCourier } from './people/courier/server.ts';

/** How a demo city is opened. */
export interface DemoCityOptions {
  /** Everything that it keeps is in this directory; opened again, it goes on. */
  dataDir: string;
  /** Free ports where none are given; remembered in the data directory. */
  ports?: { api?: number; aws?: number; issuer?: number };
  /** Forgets what the directory has kept. */
  fresh?: boolean;
  /** Invocations at a time in one function's worker; 1 is what AWS does. */
  concurrency?: number;
  /** Starts every function at once; on unless told. */
  prewarm?: boolean;
  /** Another courier in place of the demo's own: its booking API, and where it is told of batches. */
  courier?: { url: string; noticeUrl: string };
  /** Counts the capacity that the table's calls consume. */
  count?: boolean;
  /** By how much rate limits are raised: here a few identities stand for all the people of a city. */
  rateFactor?: number;
  /** Under which the city registers; 三证同发 unless given. */
  regime?: RegimeCode;
  /** Directory of the synthesized stack that runs; this repository's own unless given. */
  assembly?: string;
  /** Off, functions may do everything; on unless told. */
  iam?: boolean;
  /** Stands in for `fetch` where requests to the API are counted or traced. */
  send?: typeof fetch;
}

/** The stack on this machine with everything outside of it: an issuer with its people, and a courier that it calls. */
export interface DemoCity {
  apiUrl: string;
  issuerUrl: string;
  /** Directory of the synthesized stack that runs. */
  assembly: string;
  credentials: Credentials;
  tokens: Tokens;
  courier: CourierServer;
  /** The runner's own view: control API, counters, outputs. A new one after `restart`. */
  city(): City;
  /** The API as this identity sees it. */
  as(identity: Identity): Client;
  /** The API without a token: the public, and partners who sign. */
  open: Client;
  /** The city's time, epoch ms. */
  now(): number;
  /** Moves the city's time forward. */
  moveClock(to: { now: string } | { offsetMs: number }): Promise<void>;
  /** Starts the city again on the same data and ports, after it has been stopped or killed; with other parameters where some are given. */
  restart(parameters?: Record<string, string>): Promise<void>;
  stop(): Promise<void>;
}

const configOf = (
  { dataDir, ports, concurrency, prewarm, count, iam, courier, regime, rateFactor = 1_000 }: DemoCityOptions,
  parts: { assembly: string; credentials: Credentials; courierUrl: string },
): CityConfigInput => ({
  assembly: parts.assembly,
  dataDir: join(dataDir, 'runner'),
  parameters: {
    Issuer: '{{issuerUrl}}',
    Audience: audience,
    CourierUrl: courier?.url ?? parts.courierUrl,
    CourierNoticeUrl: courier?.noticeUrl ?? '',
    RateFactor: String(rateFactor),
    WebhookAllowedNetworks: '127.0.0.0/8',
    ...(regime && { Regime: regime }),
  },
  ssm: {
    '/yizhantong/courier/notice-keys': parts.credentials.courierSecret,
    '/yizhantong/courier/webhook-keys': parts.credentials.courierSecret,
    ...Object.fromEntries(
      Object.entries(parts.credentials.engraverSecrets).map(([code, secret]) => [
        `/yizhantong/engravers/webhook-keys/${code}`,
        secret,
      ]),
    ),
  },
  identity: identitySeed(parts.credentials),
  ...(ports && { ports }),
  lambda: { ...(concurrency !== undefined && { concurrency }), ...(prewarm !== undefined && { prewarm }) },
  ...(count !== undefined && { count }),
  ...(iam !== undefined && { iam }),
});

/** Only what this command has written is removed: the directory is the user's. */
const forget = (dataDir: string): void => {
  for (const name of ['runner', 'courier', credentialsFile])
    rmSync(join(dataDir, name), { recursive: true, force: true });
};

/** Synthesizes the stack (or takes the kept one) and runs it with its issuer and its courier; answers once it is ready. */
export const openDemoCity = async (options: DemoCityOptions): Promise<DemoCity> => {
  const { dataDir, fresh = false, send = fetch } = options;
  if (fresh) forget(dataDir);
  mkdirSync(dataDir, { recursive: true });
  const { assembly } = options.assembly === undefined ? await synthesize() : { assembly: options.assembly };
  const credentials = credentialsOf(dataDir);
  const courier = await startCourier({ dataDir: join(dataDir, 'courier') });
  let config = configOf(options, { assembly, credentials, courierUrl: courier.url });
  let city = await launchCity(config).catch(async (error: unknown) => {
    await courier.stop();
    throw error;
  });
  const { apiUrl, issuerUrl } = city;
  let offsetMs = (await city.control.clock()).offsetMs;
  const now = (): number => Date.now() + offsetMs;
  const tokens = tokensOf(issuerUrl, credentials, now);
  return {
    ...{ apiUrl, issuerUrl, assembly, credentials, tokens, courier, now },
    city: () => city,
    as: (identity) => client(apiUrl, () => tokens.of(identity), send),
    open: client(apiUrl, undefined, send),
    moveClock: async (to) => {
      ({ offsetMs } = await city.control.setClock(to));
      tokens.forget();
    },
    restart: async (parameters) => {
      config = { ...config, parameters: { ...config.parameters, ...parameters } };
      city = await launchCity(config);
    },
    stop: async () => {
      await city.stop();
      await courier.stop();
    },
  };
};
