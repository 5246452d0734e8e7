import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapedJson, escapeText } from './escape-text.ts';

describe('escapeText', () => {
  test.each([
    ['a terminal escape', '\u001b[2J', '\\x1b[2J'],
    ['an 8-bit control', '\u009b31m', '\\x9b31m'],
    ['a line break', 'a\r\nb\tc', 'a\\r\\nb\\tc'],
    ['a bidirectional override', 'a\u202eb', 'a\\u202eb'],
    ['zero width', 'a\u200bb\ufeffc', 'a\\u200bb\\ufeffc'],
    ['tag characters', 'a\u{e0041}', 'a\\u{e0041}'],
    ['a lone surrogate', 'a\ud800', 'a\\ud800'],
  ])('%s is shown, not obeyed', (_, text, shown) => {
    expect(escapeText(text)).toBe(shown);
  });

  test.each(['plain', 'größe', '東京', 'naïve ✓', '😀', 'a\\b'])('%s stays', (text) => {
    expect(escapeText(text)).toBe(text);
  });

  test('no text gets a hostile character through', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(escapeText(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
      }),
    );
  });
});

describe('escapedJson', () => {
  test('the same value, and nothing hostile but its own line breaks', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), fc.constantFrom(0, 2), (value, indent) => {
        const text = escapedJson(value, indent);
        expect(JSON.stringify(JSON.parse(text))).toBe(JSON.stringify(value));
        expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      }),
    );
  });
});
