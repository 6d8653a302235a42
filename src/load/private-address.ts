import { BlockList, isIPv6 } from 'node:net';

/**
 * Whether an IP address is of this machine, of its own network, or of none that the public could have: what stands in a
 * digest must not make an editor's machine ask its router, or a build server its cloud's metadata.
 *
 * @example
 * isPrivateAddress('192.168.1.1')      // true
 * isPrivateAddress('::ffff:127.0.0.1') // true
 * isPrivateAddress('93.184.215.14')    // false
 */
export function isPrivateAddress(address: string): boolean {
  return PRIVATE.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}

/** The registries of special-purpose addresses (RFC 6890), as far as they are not public. */
const SUBNETS: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
  ['::', 127],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
];

const PRIVATE = new BlockList();
for (const [network, bits] of SUBNETS) {
  PRIVATE.addSubnet(network, bits, isIPv6(network) ? 'ipv6' : 'ipv4');
}
