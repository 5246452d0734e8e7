import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostKind, ipv4Of, isOddNotation } from './host-kind.ts';

describe('hostKind()', () => {
  it.each([
    ['169.254.169.254', 'metadata'],
    ['2852039166', 'metadata'],
    ['0xa9.254.0251.0xfe', 'metadata'],
    ['[::ffff:a9fe:a9fe]', 'metadata'],
    ['[fd00:ec2::254]', 'metadata'],
    ['169.254.1.1', 'link-local'],
    ['127.1', 'loopback'],
    ['0', 'loopback'],
    ['[::1]', 'loopback'],
    ['[0:0:0:0:0:0:0:1]', 'loopback'],
    ['LOCALHOST.', 'loopback'],
    ['a.localhost', 'loopback'],
    ['10.1.2.3', 'private'],
    ['172.31.0.1', 'private'],
    ['[fc00::1]', 'private'],
    ['db.internal', 'internal-name'],
    ['127.0.0.1.nip.io', 'name-of-address'],
  ])('%s is %s', (host, kind) => {
    expect(hostKind(host)).toBe(kind);
  });

  it.each([
    'example.com',
    '203.0.113.9',
    '172.32.0.1',
    '[2001:db8::1]',
    'internal.example.com',
    '256.1.1.1',
    '1.2.3.4.5',
    '',
  ])('%s is public or no address', (host) => {
    expect(hostKind(host)).toBeUndefined();
  });

  it('reads every notation of an address as the same address', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffffff }), (address) => {
        const bytes = [24, 16, 8, 0].map((shift) => (address >>> shift) & 0xff);
        const [a = 0, b = 0, c = 0, d = 0] = bytes;
        const notations = [
          bytes.join('.'),
          String(address),
          `0x${address.toString(16)}`,
          bytes.map((byte) => `0${byte.toString(8)}`).join('.'),
          `${a}.${b}.${c * 256 + d}`,
        ];
        expect(new Set(notations.map(ipv4Of))).toEqual(new Set([address]));
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        (host) => void [hostKind(host), hostKind(`[${host}]`), isOddNotation(host)],
      ),
    );
  });
});

describe('isOddNotation()', () => {
  it.each(['2130706433', '127.1', '0x7f.0.0.1', '0177.0.0.1', '[::ffff:127.0.0.1]'])('%s hides', (host) => {
    expect(isOddNotation(host)).toBe(true);
  });
  it.each(['127.0.0.1', 'example.com', '[2001:db8::1]'])('%s does not', (host) => {
    expect(isOddNotation(host)).toBe(false);
  });
});
