import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildAddressRanges, externalPrefix } from './address-ranges.ts';

const ranges = buildAddressRanges({
  cidrs: ['198.51.100.0/25', 'not a range', '2001:db8:ffff::/48'],
  interfaceAddresses: ['203.0.113.7', '2001:db8:1:2::5', 'nonsense'],
});

test.each([
  ['10.1.2.3', true],
  ['172.31.0.1', true],
  ['172.32.0.1', false],
  ['192.168.255.255', true],
  ['100.64.0.1', true],
  ['100.128.0.1', false],
  ['169.254.169.254', true],
  ['fd00::1', true],
  ['::ffff:10.0.0.1', true],
  ['198.51.100.127', true],
  ['198.51.100.128', false],
  ['203.0.113.7', true],
  ['203.0.113.8', false],
  ['2001:db8:1:2::9', true],
  ['2001:db8:1:3::9', false],
  ['2001:db8:ffff:1::1', true],
  ['8.8.8.8', false],
  ['', false],
  ['010.1.2.3', false],
  ['10.1', false],
  ['-', false],
])('isInternal(%s) is %s', (address, expected) => {
  expect(ranges.isInternal(address)).toBe(expected);
});

test.each([
  ['203.0.113.200', '203.0.113.0/24'],
  ['2001:db8:1:2:3::4', '2001:db8:1::/48'],
  ['::ffff:203.0.113.9', '203.0.113.0/24'],
  ['nonsense', 'nonsense'],
])('externalPrefix(%s) is %s', (address, expected) => {
  expect(externalPrefix(address)).toBe(expected);
});

test('any text is decided without an exception, twice alike', () => {
  const texts = fc.oneof(fc.string({ maxLength: 60 }), fc.ipV4(), fc.ipV6());
  fc.assert(
    fc.property(texts, (text) => {
      expect(ranges.isInternal(text)).toBe(ranges.isInternal(text));
      expect(externalPrefix(text)).toBe(externalPrefix(text));
    }),
  );
});
