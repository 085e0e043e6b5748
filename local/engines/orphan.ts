import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Ends the engine that an earlier, killed city left behind on the same data: two processes on one SQLite file would
 * both serve. Only a process whose command line names `databasePath` is ended: process ids are reused.
 */
export async function endOrphan(pidFile: string, databasePath: string): Promise<void> {
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, 'utf8'));
  if (Number.isInteger(pid) && pid > 1 && commandLine(pid).includes(databasePath)) {
    killIfThere(pid);
    await untilGone(pid, databasePath);
  }
  rmSync(pidFile, { force: true });
}

/** Sends SIGKILL; a process that has already gone is what we wanted. */
export function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

async function untilGone(pid: number, databasePath: string): Promise<void> {
  const deadline = Date.now() + 5_000;
  while (commandLine(pid).includes(databasePath)) {
    if (Date.now() > deadline) throw new Error(`Process ${pid} still holds ${databasePath} and does not end`);
    await pause(10);
  }
}

/** The command line of a process, '' if there is none. */
function commandLine(pid: number): string {
  try {
    if (existsSync('/proc/self/cmdline')) return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return execFileSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' });
  } catch {
    return ''; // neither /proc nor ps knows it: it has ended
  }
}
