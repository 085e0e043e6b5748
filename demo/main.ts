import { interruptible, tellFailure } from './command.ts';
import { demoOptions, demoUsage } from './options.ts';
import { runDemo } from './run.ts';
import { screenOn } from './show/screen.ts';

/** `npm run demo`: the main job once. Exits 0, 1 (invalid form), 2 (failure or usage) or 130 (interrupted). */
const signal = interruptible();
try {
  process.exitCode = await runDemo(demoOptions(process.argv.slice(2)), screenOn(process.stdout), signal);
} catch (error) {
  process.exitCode = signal.aborted ? 130 : 2;
  tellFailure(error, demoUsage);
}
