import { expect, test } from 'vitest';
import { isPrivateAddress } from '../../src/load/private-address.ts';

test.each([
  ['127.0.0.1', true],
  ['0.0.0.0', true],
  ['10.1.2.3', true],
  ['172.31.255.255', true],
  ['172.32.0.1', false],
  ['192.168.0.1', true],
  ['169.254.169.254', true],
  ['100.100.100.200', true],
  ['224.0.0.1', true],
  ['255.255.255.255', true],
  ['8.8.8.8', false],
  ['93.184.215.14', false],
  ['::', true],
  ['::1', true],
  ['::ffff:127.0.0.1', true],
  ['::ffff:7f00:1', true],
  ['::ffff:8.8.8.8', false],
  ['64:ff9b::7f00:1', true],
  ['fd12:3456::1', true],
  ['fe80::1', true],
  ['2606:4700::1', false],
])('isPrivateAddress() says of %s: %s', (address, expected) => {
  expect(isPrivateAddress(address)).toBe(expected);
});
