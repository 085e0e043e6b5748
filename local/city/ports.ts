import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { freePort, isFree } from '../engines/free-port.ts';

const Ports = z.strictObject({ api: z.int(), aws: z.int(), issuer: z.int() });

/** The ports of a city on loopback. */
export type Ports = z.infer<typeof Ports>;

/** The ports that are asked for, else those of the last start if they are free, else any free ones; remembers them. */
export async function choosePorts(
  dataDir: string,
  given: Partial<Record<keyof Ports, number | undefined>>,
): Promise<Ports> {
  const file = join(dataDir, 'ports.json');
  const last = remembered(file);
  const choose = async (name: keyof Ports): Promise<number> => {
    const wanted = given[name];
    if (wanted !== undefined) return wanted;
    return last && (await isFree(last[name])) ? last[name] : freePort();
  };
  const ports = { api: await choose('api'), aws: await choose('aws'), issuer: await choose('issuer') };
  writeFileSync(file, JSON.stringify(ports));
  return ports;
}

function remembered(file: string): Ports | undefined {
  const text = readFileSync(file, { encoding: 'utf8', flag: 'a+' });
  return text === '' ? undefined : Ports.parse(JSON.parse(text));
}
