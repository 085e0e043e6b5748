import { parseArgs } from 'node:util';
import { defaultRegime, type RegimeCode, regimeCodes } from '../shared/domain/catalogue/regimes.ts';
import type { AgencyCode } from '../shared/domain/catalogue/types.ts';
import { agencyCodes } from './city/identities.ts';
import { dataDirOf } from './command.ts';
import { parse, regimeOption, UsageError } from './options.ts';

/** What `npm start` is asked for. */
export interface StartOptions {
  /** Of the API; a free one unless given, and the same again at the next start. */
  port?: number;
  dataDir: string;
  fresh: boolean;
  /** Under which drafts are created from now on; those that there are keep theirs. */
  regime: RegimeCode;
  /** The agencies that are left to the user. */
  played: readonly AgencyCode[];
  /** A courier in place of the demo's own: its base URL. */
  courier?: string;
  /** Whether calls are held to the policies of the stack. */
  iam: boolean;
}

export const startUsage = `用法 · Usage: npm start -- [--port N] [--data-dir DIR] [--fresh] [--regime REGIME] [--manual | --agency CODE …] [--courier URL] [--no-iam]
  --port N        接口端口 · port of the API
  --data-dir DIR  数据目录，默认 .local/city · where everything is kept
  --fresh         从头开始 · forget what was kept
  --regime        制度，默认 ${defaultRegime} · the regime: ${regimeCodes.join(', ')}
  --manual        各部门由您扮演 · leave the agencies to you
  --agency CODE   该部门由您扮演 · leave this agency to you: ${agencyCodes.join(', ')}
  --courier URL   由您的系统承运 · your courier in place of the demo's: takes URL/bookings and URL/notices
  --no-iam        不检查权限策略 · hold no call to the policies of the stack`;

const portOf = (text: string): number => {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535) throw new UsageError(`--port ${text}: not a port`);
  return port;
};

const isAgency = (text: string): text is AgencyCode => agencyCodes.some((code) => code === text);

const playedOf = (named: readonly string[], manual: boolean): readonly AgencyCode[] => {
  const unknown = named.find((code) => !isAgency(code));
  if (unknown !== undefined) throw new UsageError(`--agency ${unknown}: 没有该部门 · no such agency`);
  return manual ? agencyCodes : named.filter(isAgency);
};

const courierOf = (url: string | undefined): { courier?: string } => {
  if (url === undefined) return {};
  if (!URL.canParse(url)) throw new UsageError(`--courier ${url}: not a URL`);
  return { courier: url.replace(/\/$/, '') };
};

/** The options of a start. @throws UsageError */
export const startOptions = (args: string[]): StartOptions => {
  const { values } = parse(() =>
    parseArgs({
      args,
      options: {
        port: { type: 'string' },
        'data-dir': { type: 'string' },
        fresh: { type: 'boolean', default: false },
        regime: { type: 'string', default: defaultRegime },
        manual: { type: 'boolean', default: false },
        agency: { type: 'string', multiple: true, default: [] },
        courier: { type: 'string' },
        'no-iam': { type: 'boolean', default: false },
      },
    }),
  );
  const { port, fresh, manual, agency, courier, 'no-iam': noIam } = values;
  const dataDir = dataDirOf(values['data-dir']);
  return {
    ...(port !== undefined && { port: portOf(port) }),
    ...courierOf(courier),
    ...{ dataDir, fresh, regime: regimeOption(values.regime), played: playedOf(agency, manual), iam: !noIam },
  };
};
