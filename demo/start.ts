import { writeKeys } from './city/credentials.ts';
import { notePlace } from './city/place.ts';
import { openDemoCity } from './city.ts';
import { command, interruptible, messageOf } from './command.ts';
import { say } from './messages.ts';
import { startPartners } from './partners.ts';
import { approveAfter } from './people/agency/scripts.ts';
import { deliverAfter } from './people/courier/courier.ts';
import { engraveAfter } from './people/engraver.ts';
import { untilAborted } from './people/person.ts';
import { guide } from './show/guide.ts';
import { type StartOptions, startOptions, startUsage } from './start-options.ts';

/** How long agencies and partners take, and how often they look, ms: slow enough to watch, and to leave the machine alone. */
const decisionMs = 4_000;
const handlingMs = 2_000;
const lookMs = 3_000;

/** Runs the city until it is interrupted, or dies (then it throws). */
const run = async (options: StartOptions, interrupted: AbortSignal): Promise<void> => {
  const { port, dataDir, fresh, regime, played, courier, iam } = options;
  console.log(say('booting'));
  const city = await openDemoCity({
    ...{ dataDir, fresh, regime, iam },
    ...(port !== undefined && { ports: { api: port } }),
    ...(courier !== undefined && { courier: { url: courier, noticeUrl: `${courier}/notices` } }),
  });
  const died = city.city().ended.then((how) => {
    if (!interrupted.aborted) throw new Error(say('cityDied', { how }));
  });
  const partners = startPartners(city, {
    everyMs: lookMs,
    ...{ agencies: approveAfter(decisionMs), played },
    ...{ engraver: engraveAfter(handlingMs), courier: deliverAfter(handlingMs), collectedAfterMs: handlingMs },
    onTrouble: (error) => console.error(say('trouble', { reason: messageOf(error) })),
  });
  notePlace(dataDir, city);
  writeKeys(dataDir, city.credentials);
  console.log(guide(city, { dataDir, played, decisionSeconds: decisionMs / 1_000 }));
  try {
    await Promise.race([untilAborted(interrupted), died]);
    console.log(say('stopping'));
  } finally {
    await partners.stop();
    await city.stop();
  }
};

/** `npm start`: the city on this machine, until Ctrl-C. What it has kept goes on at the next start. */
await command(startUsage, () => run(startOptions(process.argv.slice(2)), interruptible()));
