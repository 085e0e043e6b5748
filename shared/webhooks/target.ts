import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import type { Refused } from '../domain/notices/refused.ts';
import { type Network, standingOf } from './networks.ts';

/** An address that was checked, and the only one that a connection is then made to. */
export interface Target {
  url: URL;
  address: string;
  family: 4 | 6;
}

/** All addresses of a host name. */
export type Resolve = (hostname: string) => Promise<readonly string[]>;

/** By the resolver of the system, as the connection itself would. */
export const systemResolve: Resolve = async (hostname) =>
  (await lookup(hostname, { all: true, verbatim: true })).map(({ address }) => address);

const urlOf = (text: string): URL | Refused => {
  if (!URL.canParse(text)) return 'url';
  const url = new URL(text);
  if (url.username !== '' || url.password !== '') return 'credentials';
  return url.protocol === 'https:' || url.protocol === 'http:' ? url : 'scheme';
};

const addressesOf = async ({ hostname }: URL, resolve: Resolve): Promise<readonly string[]> => {
  const bare = hostname.replace(/^\[(.*)\]$/, '$1');
  if (isIP(bare)) return [bare];
  try {
    return await resolve(bare);
  } catch {
    return []; // a name that cannot be resolved leads nowhere
  }
};

/**
 * Checks where a URL leads: every address of its host must be allowed, as any of them may be taken; plain http only into networks
 * that the city has named. What is answered is pinned: a name that resolves otherwise a moment later changes nothing.
 */
export const targetOf = async (
  text: string,
  allowed: readonly Network[],
  resolve: Resolve,
): Promise<Target | { refused: Refused }> => {
  const url = urlOf(text);
  if (typeof url === 'string') return { refused: url };
  const addresses = await addressesOf(url, resolve);
  const [address] = addresses;
  if (address === undefined) return { refused: 'unknown-host' };
  const standings = addresses.map((one) => standingOf(one, allowed));
  if (standings.includes('forbidden')) return { refused: 'address' };
  if (url.protocol === 'http:' && standings.some((one) => one !== 'listed')) return { refused: 'needs-https' };
  return { url, address, family: isIP(address) === 6 ? 6 : 4 };
};
