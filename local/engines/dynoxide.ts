import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, openSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Stoppable } from '../types.ts';
import { dynoxideBinary } from './dynoxide-binary.ts';
import { freePort } from './free-port.ts';
import { endOrphan } from './orphan.ts';
import { tendStreamRecords } from './stream-records.ts';

/** The DynamoDB of the city. */
export interface DynamoEngine extends Stoppable {
  url: string;
  pid: number;
}

/**
 * Runs dynoxide under a shell that kills it once our end of descriptor 3 closes, however we die: a `kill -9` of the city
 * must not leave an engine behind on its data. The shell becomes dynoxide, so the child's pid is the engine's.
 */
const DIE_WITH_PARENT = '(cat <&3 >/dev/null; kill -9 $$ 2>/dev/null) & exec 3<&-; exec "$@"';

/**
 * Starts dynoxide on `dataDir/dynamodb` and answers once it serves.
 * @param options.onExit called when the engine ends without having been stopped: the city cannot go on
 */
export async function startDynamoEngine(options: {
  dataDir: string;
  onExit: (reason: string) => void;
}): Promise<DynamoEngine> {
  const directory = resolve(options.dataDir, 'dynamodb');
  mkdirSync(directory, { recursive: true });
  const database = join(directory, 'dynamodb.db');
  const pidFile = join(directory, 'pid');
  await endOrphan(pidFile, database);
  const port = await freePort();
  const child = launch(directory, database, port);
  const pid = child.pid;
  if (pid === undefined) throw new Error('The DynamoDB engine did not start: no shell at /bin/sh?');
  writeFileSync(pidFile, String(pid));
  const end = watchEnd(child);
  const url = `http://127.0.0.1:${port}`;
  await Promise.race([
    untilServing(url),
    end.then((reason) => Promise.reject(new Error(`${reason}; see ${directory}/log`))),
  ]);
  const stopTending = tendStreamRecords(database, (message) =>
    console.error(JSON.stringify({ level: 'warn', message })),
  );
  let stopping = false;
  void end.then((reason) => {
    stopTending();
    if (!stopping) options.onExit(reason);
  });
  const stop = async (): Promise<void> => {
    stopping = true;
    child.kill('SIGTERM');
    await Promise.race([end, pause(2_000, undefined, { ref: false })]);
    child.kill('SIGKILL');
    await end;
  };
  return { url, pid, stop };
}

function launch(directory: string, database: string, port: number): ChildProcess {
  const log = openSync(join(directory, 'log'), 'a');
  const command = [dynoxideBinary(), 'serve', '--port', String(port), '--db-path', database];
  return spawn('/bin/sh', ['-c', DIE_WITH_PARENT, 'dynoxide', ...command], { stdio: ['ignore', log, log, 'pipe'] });
}

/** Answers, once the engine has ended, why. */
function watchEnd(child: ChildProcess): Promise<string> {
  return new Promise((done) => {
    child.once('error', (error) => done(`The DynamoDB engine did not start: ${error.message}`));
    child.once('exit', (code, signal) => {
      // Closing our end also ends the guard that waits for it.
      child.stdio[3]?.destroy();
      done(`The DynamoDB engine ended (${signal ?? `code ${code}`})`);
    });
  });
}

async function untilServing(url: string): Promise<void> {
  const deadline = Date.now() + 20_000;
  for (;;) {
    try {
      await (await fetch(url, { method: 'POST', body: '{}' })).arrayBuffer();
      return;
    } catch (error) {
      if (Date.now() > deadline) throw new Error('The DynamoDB engine does not answer', { cause: error });
      await pause(5);
    }
  }
}
