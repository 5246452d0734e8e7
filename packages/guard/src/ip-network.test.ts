import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isInNetworks, parseNetwork } from './ip-network.ts';

function isIn(address: string, network: string): boolean {
  const parsed = parseNetwork(network);
  return parsed !== undefined && isInNetworks(address, [parsed]);
}

describe('networks', () => {
  test.each([
    ['192.0.2.7', '192.0.2.7', true],
    ['192.0.2.7', '192.0.2.0/24', true],
    ['192.0.3.7', '192.0.2.0/24', false],
    ['192.0.2.127', '192.0.2.0/25', true],
    ['192.0.2.128', '192.0.2.0/25', false],
    ['203.0.113.5', '0.0.0.0/0', true],
    ['2001:db8::1', '2001:db8::/32', true],
    ['2001:db9::1', '2001:db8::/32', false],
    ['::1', '::1', true],
    ['::ffff:192.0.2.7', '192.0.2.0/24', true],
    ['2001:db8::1', '0.0.0.0/0', false],
    ['no address', '0.0.0.0/0', false],
  ])('%s in %s: %s', (address, network, expected) => {
    expect(isIn(address, network)).toBe(expected);
  });

  test.each([
    '',
    '192.0.2',
    '192.0.2.256',
    '192.0.2.0/33',
    '::/129',
    '1::2::3',
    '192.0.2.0/',
    'fe80::1%eth0',
    '1:2:3:4:5:6:7:8:9',
  ])('%s is none', (text) => {
    expect(parseNetwork(text)).toBeUndefined();
  });

  test('every address is in its own network, however written', () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), (address) => {
        expect(isIn(address, address)).toBe(true);
      }),
    );
  });

  test('any text is an answer', () => {
    fc.assert(fc.property(fc.string(), (text) => void parseNetwork(text)));
  });
});
