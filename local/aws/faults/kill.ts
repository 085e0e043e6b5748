import { killIfThere } from '../../engines/orphan.ts';

/** Dies as in a power cut: the engines of these process ids first, then this process, without any clean-up. */
export function killCity(enginePids: readonly number[]): void {
  for (const pid of enginePids) killIfThere(pid);
  process.kill(process.pid, 'SIGKILL');
}
