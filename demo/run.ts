import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DemoCity, openDemoCity } from './city.ts';
import { fileNamed, messageOf } from './command.ts';
import { say } from './messages.ts';
import type { DemoOptions } from './options.ts';
import { type Ending, play } from './play/play.ts';
import { summaryOf } from './play/summary.ts';
import { showInvalid, showSummary } from './show/ending.ts';
import type { Screen } from './show/screen.ts';

/** Nothing in a demo takes this long, ms. */
const tooLongMs = 120_000;

/** Since the command was started, ms. */
const sinceStart = (): number => Math.round(process.uptime() * 1_000);

/** Runs the demo and answers its exit code: 0 for delivery or an orderly end, 1 for an invalid form. Throws for failures. */
export const runDemo = async (options: DemoOptions, screen: Screen, signal: AbortSignal): Promise<number> => {
  const read = readForm(options.form);
  if ('invalid' in read) return showInvalid(screen, read.invalid, options.json);
  screen.line(say('booting'));
  const dataDir = mkdtempSync(join(tmpdir(), 'yizhantong-'));
  let city: DemoCity | undefined;
  let finished = false;
  try {
    city = await openDemoCity({ dataDir, iam: options.iam, regime: options.regime });
    const boot = sinceStart();
    screen.line(say('ready', { ms: boot }));
    const ending = await endingOf(city, read.form, options, screen, signal);
    const total = sinceStart();
    finished = true;
    if ('invalid' in ending) return showInvalid(screen, ending.invalid, options.json);
    return showSummary(
      screen,
      ending.progress,
      summaryOf(ending.progress, ending.batch, { boot, total }),
      options.json,
    );
  } finally {
    await city?.stop();
    // After a failure its logs are what one wants to see.
    if (finished || signal.aborted) rmSync(dataDir, { recursive: true, force: true });
    else console.error(say('kept', { dataDir }));
  }
};

const textOf = (name: string): string => {
  try {
    return readFileSync(fileNamed(name), 'utf8');
  } catch (error) {
    throw new Error(say('unreadable', { reason: messageOf(error) }), { cause: error });
  }
};

const readForm = (name: string): { form: unknown } | Extract<Ending, { invalid: unknown }> => {
  const text = textOf(name);
  try {
    return { form: JSON.parse(text) };
  } catch (error) {
    const reason = messageOf(error);
    return { invalid: [{ pointer: '', code: 'malformed-json', message: { zh: '不是 JSON', en: reason } }] };
  }
};

/** The play's ending; it fails at once where the city dies under it, and where it takes too long. */
const endingOf = async (
  city: DemoCity,
  form: unknown,
  { refuse, regime }: DemoOptions,
  screen: Screen,
  interrupted: AbortSignal,
): Promise<Ending> => {
  const died = new AbortController();
  city.city().ended.then((how) => died.abort(new Error(say('cityDied', { how }))));
  const signal = AbortSignal.any([interrupted, died.signal, AbortSignal.timeout(tooLongMs)]);
  try {
    return await play({ city, form, regime, screen, signal, ...(refuse && { refuse }) });
  } catch (error) {
    // What broke is told by the reason, not by the call that happened to notice it.
    throw signal.aborted ? signal.reason : error;
  }
};
