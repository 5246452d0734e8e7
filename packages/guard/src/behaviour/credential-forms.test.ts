import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCredentialScanner } from './credential-forms.ts';

const SECRET = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
const scanner = createCredentialScanner([{ name: 'key', value: SECRET }]);

const HIDDEN: Readonly<Record<string, (text: string) => string>> = {
  plain: (text) => text,
  base64: (text) => Buffer.from(text).toString('base64'),
  base64url: (text) => Buffer.from(text).toString('base64url'),
  hex: (text) => Buffer.from(text).toString('hex'),
  'upper hex': (text) => Buffer.from(text).toString('hex').toUpperCase(),
  URL: (text) => encodeURIComponent(text),
  JSON: (text) => JSON.stringify(text),
};

describe('createCredentialScanner', () => {
  test.each(Object.keys(HIDDEN))('finds a key as %s, whatever stands around it', (name) => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme-ascii' }),
        fc.string({ unit: 'grapheme-ascii' }),
        (before, after) => {
          expect(scanner.find(HIDDEN[name]?.(`${before}${SECRET}${after}`) ?? '')?.name).toBe('key');
        },
      ),
    );
  });

  test('finds a reversed key', () => {
    expect(scanner.find([...SECRET].reverse().join(''))?.name).toBe('key');
  });

  test.each(['', 'wJalrXUtnFEMI', 'an ordinary log line', SECRET.slice(1), SECRET.toLowerCase()])(
    'lets %j pass',
    (text) => {
      expect(scanner.find(text)).toBeUndefined();
    },
  );

  test('finds pieces in host names', () => {
    const hex = Buffer.from(SECRET).toString('hex');
    expect(scanner.findInHost(`${hex.slice(0, 40)}.${hex.slice(40)}.example.com`)).toBe('key');
    expect(scanner.findInHost(`${hex.slice(10, 22)}.example.com`)).toBe('key');
  });

  test.each([
    'dynamodb.eu-west-1.amazonaws.com',
    'example.com',
    'abcdef0123456789.lambda-url.eu-west-1.on.aws',
  ])('lets host %s pass', (host) => expect(scanner.findInHost(host)).toBeUndefined());

  test('leaves values out that are too short to be one', () => {
    expect(createCredentialScanner([{ name: 'x', value: 'short' }]).find('a short text')).toBeUndefined();
  });
});
