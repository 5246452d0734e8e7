import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PLAIN_VALUES, SECRET_VALUES } from './secret.cases.ts';
import { secretInValue } from './secret-in-value.ts';

describe('secretInValue', () => {
  test.each(SECRET_VALUES)('%s %#: finds what is in %s', (name, value, what) => {
    const found = secretInValue(name, value);
    expect(found?.what).toBe(what);
    expect(value.includes(found?.masked ?? value)).toBe(false);
  });

  test.each(PLAIN_VALUES)('%s = %s is none', (name, value) => {
    expect(secretInValue(name, value)).toBeUndefined();
  });

  test('there are enough examples of both', () => {
    expect(SECRET_VALUES.length).toBeGreaterThanOrEqual(40);
    expect(PLAIN_VALUES.length).toBeGreaterThanOrEqual(40);
  });

  test('shows an address without its password', () => {
    const [, value = ''] = SECRET_VALUES.find(([name]) => name === 'DATABASE_URL') ?? [];
    expect(secretInValue('DATABASE_URL', value)?.masked).toBe('postgres://orders:****@db.example.com');
  });

  test('never gives the value away', () => {
    const values = fc.oneof(
      fc.string({ minLength: 4 }),
      fc.string({ unit: 'grapheme', minLength: 4 }),
      fc.base64String({ minLength: 8 }),
    );
    fc.assert(
      fc.property(fc.constantFrom('PASSWORD', 'API_KEY', 'x'), values, (name, value) => {
        const found = secretInValue(name, value);
        if (found !== undefined) expect(found.masked.length - 4).toBeLessThanOrEqual(value.length / 4);
      }),
    );
  });

  test('looks at no value that is too long', () => {
    expect(secretInValue('PASSWORD', 'Winter7moon'.repeat(20_000))).toBeUndefined();
  });
});
