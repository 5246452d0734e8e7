import { describe, expect, test } from 'vitest';
import { readDestination } from './destination.ts';

describe('readDestination', () => {
  test.each([
    ['example.com', 'example.com', 443],
    ['example.com', 'EXAMPLE.com.', 443],
    ['*.amazonaws.com:443', 's3.eu-west-1.amazonaws.com', 443],
    ['192.0.2.7', '192.0.2.7', 80],
    ['192.0.2.7', '::ffff:192.0.2.7', 80],
    ['192.0.2.0/24:5432', '192.0.2.200', 5432],
    ['2001:db8::/32', '2001:db8::9', 1],
    ['[2001:db8::1]:443', '2001:db8::1', 443],
    ['*', 'anything.example.com', 1],
    ['*:443', 'anything.example.com', 443],
  ])('%s covers %s port %d', (entry, host, port) => {
    expect(readDestination(entry)?.covers(host, port)).toBe(true);
  });

  test.each([
    ['example.com', 'example.com.evil.example', 443],
    ['example.com', 'notexample.com', 443],
    ['*.example.com', 'example.com', 443],
    ['*.example.com', 'evilexample.com', 443],
    ['example.com:443', 'example.com', 80],
    ['192.0.2.0/24', '192.0.3.1', 80],
    ['192.0.2.7', '192.0.2.70', 80],
    ['2001:db8::/32', '2001:db9::1', 80],
  ])('%s does not cover %s port %d', (entry, host, port) => {
    expect(readDestination(entry)?.covers(host, port)).toBe(false);
  });

  test.each([
    '',
    '192.0.2.0/33',
    '192.0.2.0/x',
    'example.com/24',
    'example.com:0',
    'example.com:99999',
    '2001:db8::/129',
  ])('does not take %j', (entry) => expect(readDestination(entry)).toBeUndefined());

  test('covers every port of a look-up, which has none', () => {
    expect(readDestination('example.com:443')?.covers('example.com', undefined)).toBe(true);
  });
});
