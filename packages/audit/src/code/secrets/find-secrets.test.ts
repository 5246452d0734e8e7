import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findSecrets } from './find-secrets.ts';
import { PLAIN_TEXTS, PLAIN_VALUES, SECRET_TEXTS, SECRET_VALUES } from './secret.cases.ts';

describe('findSecrets', () => {
  test.each(SECRET_TEXTS)('%s', (text, expected) => {
    expect(findSecrets(text).map(({ line, what }) => `${line} ${what}`)).toEqual(expected);
  });

  test.each(PLAIN_TEXTS)('nothing in %s', (text) => expect(findSecrets(text)).toEqual([]));

  test.each(SECRET_VALUES.filter(([, , what]) => !/^(?:password|secret value)$/.test(what)))(
    'finds the form of %s %# inside other text',
    (_, value, what) => expect(findSecrets(`first line\nvalue: "${value}"\n`)[0]?.what).toBe(what),
  );

  test.each(PLAIN_VALUES)('nothing in a file that sets %s to %s', (name, value) => {
    expect(findSecrets(`const ${name} = "${value}";\n${name}=${value}\n`)).toEqual([]);
  });

  test('tells the line, also after windows line ends, and the name', () => {
    expect(findSecrets('a\r\nb\r\nDB_PASSWORD=Winter7moon\r\n')).toMatchObject([
      { line: 3, name: 'DB_PASSWORD', masked: '****' },
    ]);
  });

  test('a text full of secrets gives a bounded list', () => {
    const text = Array.from({ length: 500 }, (_, index) => `PASSWORD=Winter7moon${index}`).join('\n');
    expect(findSecrets(text)).toHaveLength(100);
  });

  test('any text is read', () => {
    const pieces = fc.constantFrom(
      'password',
      '=',
      ':',
      '"',
      "'",
      'eyJ',
      '.',
      '-----BEGIN PRIVATE KEY-----',
      '\n',
      '://',
      '@',
      'a1B2c3D4',
      ' ',
      '\\',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces).map((each) => each.join('')),
        ),
        (text) => {
          const lines = text.split('\n').length;
          for (const { line } of findSecrets(text)) {
            expect(line).toBeGreaterThanOrEqual(1);
            expect(line).toBeLessThanOrEqual(lines);
          }
        },
      ),
    );
  });

  test.each([
    ['letters', 'a'.repeat(1_000_000)],
    ['names', 'password.'.repeat(100_000)],
    ['open quotes', 'token = "aaaaaaaa '.repeat(50_000)],
    ['addresses', 'postgres://a:'.repeat(80_000)],
    ['tokens', 'eyJaaaaaaaaaaaa.'.repeat(60_000)],
    ['headers of keys', '-----BEGIN PRIVATE KEY-----\n'.repeat(30_000)],
    ['blanks', `${' '.repeat(500_000)}password`],
    ['settings', 'server=a;b;'.repeat(80_000)],
  ])('a megabyte of %s ends', (_, text) => {
    expect(findSecrets(text).length).toBeLessThanOrEqual(100);
  });
});
