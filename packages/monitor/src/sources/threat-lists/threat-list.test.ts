import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePrefix } from './address-prefixes.ts';
import { parseThreatList } from './threat-list.ts';

const DATE = 1_772_323_200;

function listOf(text: string) {
  return parseThreatList(text, { name: 'mine', updatedAt: DATE });
}

describe('forms of lists', () => {
  const cases: [string, string][] = [
    ['lines', '203.0.113.7\nevil.example.com\n198.51.100.0/24\n'],
    [
      'lines with comments',
      '# list\n; more\n// more\n203.0.113.7 # why\r\n198.51.100.0/24 ; SBL1\n\nevil.example.com // x\n',
    ],
    ['CSV with a header', '"ip","first seen"\n"203.0.113.7","2026"\n198.51.100.0/24,x\nevil.example.com,y\n'],
    ['JSON texts', '["203.0.113.7","198.51.100.0/24","evil.example.com"]'],
    ['JSON objects', '[{"ip":"203.0.113.7"},{"cidr":"198.51.100.0/24","x":1},{"domain":"evil.example.com"}]'],
    ['made unclickable', '203[.]0[.]113[.]7\n198.51.100.0/24\nevil[.]example[.]com'],
    ['a hosts file', '203.0.113.7\n198.51.100.0/24\n0.0.0.0 evil.example.com\n'],
    ['a hosts file with tabs', '203.0.113.7\n198.51.100.0/24\n127.0.0.1\tevil.example.com\n'],
    ['ports and wildcards', '203.0.113.7:443\n198.51.100.0/24\n*.evil.example.com'],
    ['a byte order mark', '\uFEFF203.0.113.7\n198.51.100.0/24\nEVIL.example.com.'],
  ];
  test.each(cases)('%s', (_name, text) => {
    const list = listOf(text);
    expect(list.bad).toEqual([]);
    expect(list.size).toBe(3);
    expect(list.matchAddress('203.0.113.7')).toMatchObject({ list: 'mine', updatedAt: DATE });
    expect(list.matchAddress('198.51.100.200')?.entry).toBe('198.51.100.0/24');
    expect(list.matchAddress('::ffff:203.0.113.7')).toBeDefined();
    expect(list.matchAddress('203.0.113.8')).toBeUndefined();
    expect(list.matchDomain('a.b.EVIL.example.com.')).toBeDefined();
    expect(list.matchDomain('notevil.example.com')).toBeUndefined();
    expect(list.matchDomain('example.com')).toBeUndefined();
  });
});

describe('never matched', () => {
  test.each([
    '10.1.2.3',
    '192.168.0.0/16',
    '127.0.0.1',
    '169.254.169.254',
    '8.8.8.8',
    '1.1.1.1',
    '9.9.9.9',
    'fe80::1',
    '::1',
    'fd00:ec2::254',
    'amazonaws.com',
  ])('%s', (entry) => {
    const list = listOf(entry);
    expect(list.size).toBe(0);
    expect(list.bad).toMatchObject([{ line: 1, because: expect.stringContaining('never matched: ') }]);
  });

  test('also when a prefix of the list holds the address', () => {
    const list = listOf('8.8.0.0/16');
    expect(list.matchAddress('8.8.8.8')).toBeUndefined();
    expect(list.matchAddress('8.8.9.9')).toBeDefined();
  });

  test('a name below a name of AWS can be an attacker’s', () => {
    expect(listOf('evil.s3.amazonaws.com').matchDomain('evil.s3.amazonaws.com')).toBeDefined();
  });
});

describe('entries that are refused', () => {
  test.each([
    ['0.0.0.0/0', 'broader than /8'],
    ['128.0.0.0/1', 'broader than /8'],
    ['2000::/3', 'broader than /19'],
    ['203.0.113.0/33', 'not an address'],
    ['203.0.113', 'not an address'],
    ['0313.0.113.7', 'not an address'],
    ['999.1.1.1', 'not an address'],
    ['localhost', 'not an address'],
    ['https://evil.example.com/x', 'not an address'],
    ['<script>', 'not an address'],
    ['[{"other":1}]', 'not an address'],
    ['["a",', 'not an address'],
  ])('%s', (text, because) => {
    const list = listOf(text);
    expect(list.size).toBe(0);
    expect(list.bad).toMatchObject([{ line: 1, because: expect.stringContaining(because) }]);
  });

  test('are counted beyond the first hundred', () => {
    const list = listOf(`${'nonsense\n'.repeat(250)}203.0.113.7`);
    expect([list.bad.length, list.badCount, list.size]).toEqual([100, 250, 1]);
  });
});

test('the longest prefix is named', () => {
  const list = listOf('203.0.112.0/20\n203.0.113.0/24\n203.0.113.7\n2001:db8::/32\n2001:db8:1::/48');
  expect(list.matchAddress('203.0.113.7')?.entry).toBe('203.0.113.7');
  expect(list.matchAddress('203.0.113.8')?.entry).toBe('203.0.113.0/24');
  expect(list.matchAddress('203.0.112.1')?.entry).toBe('203.0.112.0/20');
  expect(list.matchAddress('2001:db8:1::9')?.entry).toBe('2001:db8:1::/48');
  expect(list.matchAddress('2001:db8:2::9')?.entry).toBe('2001:db8::/32');
  expect(list.matchAddress('not an address')).toBeUndefined();
});

describe('properties', () => {
  const address = fc.tuple(fc.integer({ min: 11, max: 99 }), fc.nat(255), fc.nat(255), fc.nat(255));

  test('an address matches exactly when its first bits are those of the prefix', () => {
    fc.assert(
      fc.property(address, address, fc.integer({ min: 8, max: 32 }), (left, right, bits) => {
        const number = (parts: number[]) => parts.reduce((sum, part) => sum * 256 + part, 0);
        const size = 2 ** (32 - bits);
        const isInside = Math.floor(number(left) / size) === Math.floor(number(right) / size);
        const list = listOf(`${left.join('.')}/${bits}`);
        expect(list.matchAddress(right.join('.')) !== undefined).toBe(isInside);
        expect(list.matchAddress(left.join('.'))).toBeDefined();
      }),
    );
  });

  test('any text is a list', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.stringMatching(/^[\d.:/a-f,\n]*$/)), (text) => {
        const list = listOf(text);
        expect(list.size).toBeGreaterThanOrEqual(0);
        expect(list.matchAddress(text)?.entry ?? '').toBeTypeOf('string');
      }),
    );
    expect(parsePrefix('1::2/64/3')).toBeUndefined();
  });
});
