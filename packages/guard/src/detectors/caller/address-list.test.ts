import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressVerdict, isNetwork } from './address-list.ts';

describe('addressVerdict()', () => {
  it.each([
    ['192.0.2.7', { allow: [], deny: ['192.0.2.0/24'] }, 'denied'],
    ['192.0.3.7', { allow: [], deny: ['192.0.2.0/24'] }, 'not-listed'],
    ['192.0.2.7', { allow: ['192.0.2.0/24'], deny: [] }, 'allowed'],
    ['192.0.2.7', { allow: ['192.0.2.0/24'], deny: ['192.0.2.7'] }, 'denied'],
    ['198.51.100.1', { allow: ['192.0.2.0/24'], deny: [] }, 'not-allowed'],
    ['2001:db8::5', { allow: [], deny: ['2001:db8::/32'] }, 'denied'],
    ['2001:db9::5', { allow: [], deny: ['2001:db8::/32'] }, 'not-listed'],
    ['::ffff:192.0.2.7', { allow: [], deny: ['192.0.2.0/24'] }, 'denied'],
    ['192.0.2.7', { allow: [], deny: ['0.0.0.0/0'] }, 'denied'],
    ['2001:db8::5', { allow: [], deny: ['0.0.0.0/0'] }, 'not-listed'],
    ['192.0.2.128', { allow: [], deny: ['192.0.2.0/25'] }, 'not-listed'],
    ['unknown', { allow: ['192.0.2.0/24'], deny: [] }, 'not-allowed'],
    ['unknown', { allow: [], deny: ['192.0.2.0/24'] }, 'not-listed'],
    ['192.0.2.7', { allow: [], deny: ['nonsense', '192.0.2.0/33', ''] }, 'not-listed'],
  ] as const)('%s with %o is %s', (address, lists, verdict) => {
    expect(addressVerdict(address, lists)).toBe(verdict);
  });

  it('an address is in every network that is cut from it', () => {
    fc.assert(
      fc.property(fc.ipV4(), fc.integer({ min: 0, max: 32 }), (address, bits) => {
        expect(addressVerdict(address, { allow: [], deny: [`${address}/${bits}`] })).toBe('denied');
      }),
    );
    fc.assert(
      fc.property(fc.ipV6(), fc.integer({ min: 0, max: 128 }), (address, bits) => {
        expect(addressVerdict(address, { allow: [], deny: [`${address}/${bits}`] })).toBe('denied');
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (address, network) => {
        addressVerdict(address, { allow: [network], deny: [network] });
      }),
    );
  });
});

describe('isNetwork()', () => {
  it.each(['192.0.2.1', '192.0.2.0/24', '::/0', '2001:db8::/32'])('%s is one', (text) => {
    expect(isNetwork(text)).toBe(true);
  });
  it.each(['', 'example.com', '192.0.2.0/33', '192.0.2.256', '2001:db8::/129', '1::2::3', '192.0.2.0/24/1'])(
    '%s is none',
    (text) => {
      expect(isNetwork(text)).toBe(false);
    },
  );
});
