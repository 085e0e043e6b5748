import ipaddr from 'ipaddr.js';

type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** A network, as an address and the length of its prefix. */
export type Network = [Address, number];

/** Reads networks in CIDR notation, separated by spaces or commas. @throws Error for what is none */
export const networksIn = (text: string): Network[] =>
  text
    .split(/[\s,]+/)
    .filter(Boolean)
    .map((one) => ipaddr.parseCIDR(one));

const within = (address: Address, networks: readonly Network[]): boolean =>
  networks.some(([network, prefix]) => network.kind() === address.kind() && address.match(network, prefix));

/**
 * Whether something may be sent to an address: `public` to any that is on the internet; `listed` to one in the networks that the
 * city has named, also without TLS; `forbidden` to all others: private, loopback, link-local, metadata, multicast, reserved, and
 * IPv6 forms that lead to IPv4 by a detour. An IPv4 address in IPv6 form counts as what it is.
 */
export const standingOf = (text: string, listed: readonly Network[]): 'public' | 'listed' | 'forbidden' => {
  if (!ipaddr.isValid(text)) return 'forbidden';
  const address = ipaddr.process(text);
  if (within(address, listed)) return 'listed';
  return address.range() === 'unicast' ? 'public' : 'forbidden';
};
