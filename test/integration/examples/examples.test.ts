import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort } from '../../../local/engines/free-port.ts';
import { accepted } from '../../../shared/contract/client.ts';
import { readAgencyEvents } from '../../../shared/contract/routes/agency-events.ts';
import { decide, itemCodes, refuse, reviewOf } from '../../support/agencies.ts';
import { openCase, progressOf, untilProgress, untilState } from '../../support/cases.ts';
import { useCity } from '../../support/city.ts';
import { newForm, newQuietForm } from '../../support/forms.ts';
import { engrave } from '../../support/partners.ts';
import { until } from '../../support/until.ts';

const courierPort = await freePort();
const courierUrl = `http://127.0.0.1:${courierPort}`;

const scriptOf = (name: string) => fileURLToPath(new URL(`../../../examples/${name}/client.mjs`, import.meta.url));

interface Script {
  said(): string;
  untilSaid(text: string | RegExp): Promise<string>;
  stop(): Promise<void>;
}

/** Runs an example as a stranger would: by Node alone, outside of this package. */
const run = (name: string, args: readonly string[], env: Record<string, string> = {}): Script => {
  const child: ChildProcess = spawn(process.execPath, [scriptOf(name), ...args], {
    env: { PATH: process.env.PATH ?? '', ...env },
    cwd: tmpdir(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (part) => (said += part));
  const found = (text: string | RegExp): boolean => (typeof text === 'string' ? said.includes(text) : text.test(said));
  return {
    said: () => said,
    untilSaid: (text) =>
      until(`${name} says ${text}`, async () => {
        if (child.exitCode !== null) throw new Error(`${name} has ended: ${said}`);
        return found(text) && said;
      }),
    stop: async () => {
      if (child.exitCode === null && child.kill()) await once(child, 'exit');
    },
  };
};

describe('the examples, against a running city', () => {
  const city = useCity({ courier: { url: courierUrl, noticeUrl: `${courierUrl}/notices` } });
  const work = mkdtempSync(join(tmpdir(), 'yizhantong-'));
  const scripts: Script[] = [];
  const agencyArguments = (agency: string, ...more: string[]): string[] => {
    const key = join(work, `${agency}.json`);
    writeFileSync(key, JSON.stringify(city.demo().credentials.agencies[agency]?.privateKey));
    const scope = `reviews review:${agency}`;
    return [
      ...['--base', city.demo().apiUrl, '--agency', agency, '--client', `agency-${agency}`, '--key', key],
      ...['--scope', scope, ...more],
    ];
  };
  const started = (script: Script): Script => {
    scripts.push(script);
    return script;
  };
  let byWebhook: Script;
  let byFeed: Script;
  let courier: Script;

  beforeAll(async () => {
    const { credentials, apiUrl } = city.demo();
    const [secret, port] = [credentials.courierSecret, String(await freePort())];
    courier = started(
      run('courier-client', ['--base', apiUrl, '--listen', String(courierPort), '--after', '10'], {
        COURIER_SECRET: secret,
      }),
    );
    byWebhook = started(run('agency-client', agencyArguments('state-tax', '--listen', port)));
    byFeed = started(run('agency-client', agencyArguments('local-tax', '--feed', '--state', join(work, 'feed'))));
    await Promise.all([courier, byWebhook].map((script) => script.untilSaid('listening on')));
  });
  afterAll(async () => {
    await Promise.all(scripts.map((script) => script.stop()));
    rmSync(work, { recursive: true, force: true });
  });

  const approveOthers = async (caseNumber: string): Promise<void> => {
    for (const item of itemCodes.filter((one) => one !== 'state-tax' && one !== 'local-tax')) {
      const { state, digest } = await reviewOf(city, caseNumber, item);
      if (state === 'open') expect((await decide(city, caseNumber, item, 'approve', digest)).status).toBe(200);
    }
  };

  test('two agencies decide, one by webhook and one by its feed, and the courier brings what is released', async () => {
    const caseNumber = await openCase(city, newForm());
    await Promise.all([
      byWebhook.untilSaid(`decided ${caseNumber} state-tax`),
      byFeed.untilSaid(`decided ${caseNumber} local-tax`),
    ]);
    const { reviews } = await progressOf(city, caseNumber);
    const approved = reviews.filter(({ state }) => state === 'approved').map(({ item }) => item);
    expect(approved.sort()).toEqual(['local-tax', 'state-tax']);
    await approveOthers(caseNumber);
    await engrave(city, caseNumber);
    await untilState(city, caseNumber, 'completed');
    const { delivery } = await untilProgress(city, caseNumber, 'is delivered', (one) => one.delivery?.trackingNumber);
    await courier.untilSaid(`told parcel.delivered ${delivery?.trackingNumber}`);
    expect(courier.said()).toContain(`fetching ${caseNumber} ${delivery?.trackingNumber}`);
    await byWebhook.untilSaid(`notice batch.released ${caseNumber}`);
    await byFeed.untilSaid(`notice batch.released ${caseNumber}`);
  });

  test('both drop a case that another agency refuses', async () => {
    const caseNumber = await openCase(city, newQuietForm());
    await refuse(city, caseNumber, 'organization-code');
    await untilState(city, caseNumber, 'refused');
    await byWebhook.untilSaid(`dropped ${caseNumber}: refused`);
    await byFeed.untilSaid(`dropped ${caseNumber}: refused`);
  });

  test('each goes on where it has stopped', async () => {
    await until('the feed’s client to have kept how far it has come', async () => {
      // Empty for a moment, while it is written.
      const after = readFileSync(join(work, 'feed'), 'utf8');
      const query = after ? { after } : {};
      const page = await accepted(city.as('agency-local-tax'), readAgencyEvents, {
        params: { agency: 'local-tax' },
        query,
      });
      return page.items.length === 0 || undefined;
    });
    await Promise.all([byWebhook.stop(), byFeed.stop()]);
    const caseNumber = await openCase(city, newQuietForm());
    const port = String(await freePort());
    byFeed = started(run('agency-client', agencyArguments('local-tax', '--feed', '--state', join(work, 'feed'))));
    byWebhook = started(run('agency-client', agencyArguments('state-tax', '--listen', port)));
    await byFeed.untilSaid(`decided ${caseNumber} local-tax`);
    expect(byFeed.said().match(/^notice /gm)).toHaveLength(1);
    // Registered before, it has taken a new secret and dropped the old one.
    await byWebhook.untilSaid('listening on');
    await city.advance(60_000);
    await byWebhook.untilSaid(`decided ${caseNumber} state-tax`);
  });

  test('the agency’s script is short, and each needs nothing but Node', () => {
    expect(readFileSync(scriptOf('agency-client'), 'utf8').split('\n').length).toBeLessThanOrEqual(151);
    for (const name of ['agency-client', 'courier-client']) {
      const imports = [...readFileSync(scriptOf(name), 'utf8').matchAll(/from '([^']+)'/g)].map(([, from]) => from);
      expect(imports.every((from) => from?.startsWith('node:'))).toBe(true);
    }
  });
});
