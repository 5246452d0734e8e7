import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eachToken } from './code-tokens.ts';

function tokensOf(text: string): readonly number[] {
  const found: number[] = [];
  eachToken(text, (hash) => found.push(hash));
  return found;
}

describe('the same tokens', () => {
  test.each([
    ['names of variables', 'const width = a.size', 'var e=t.size'],
    ['quotes', `f('text')`, 'f("text")'],
    ['a name or a text for a property', 'a["size"] + b', 'a.size+b'],
    ['quoted keys', 'x = {"size": b, "other": c}', 'x={size:e,other:t}'],
    ['comments', 'a.size // "not this"\n + b.other /* a.nor `this */', 'e.size+t.other'],
    ['numbers', 'f(1000, 0x10, 7)', 'f(1e3,16,7)'],
    ['truth', 'f(true, undefined); a.size', 'f(!0,void 0);a.size'],
    ['a pattern with quotes', `x = /["']/g; y.size`, `e=/["']/g,t.size`],
    ['a division', 'a / b / c.size; "x y"', 'e/t/n.size;"x y"'],
    ['a template', `f(\`a text \${ g({ size: 1 }) } more\`)`, `e(\`a text \${t({size:1})} more\`)`],
    ['an exported name', `"use strict"; module.exports.size = 1`, 'e.exports.size=1'],
    ['what is required', `const a = require('some-package'); a.size`, 'var e=r(12);e.size'],
    ['spread', 'f(...rest, b.size)', 'e(...t,n.size)'],
  ])('%s', (_, written, minified) => {
    expect(tokensOf(written)).toEqual(tokensOf(minified));
    expect(tokensOf(written)).not.toEqual([]);
  });
});

describe('other tokens', () => {
  test.each([
    ['another property', 'a.size', 'a.sizes'],
    ['another text', 'f("a text")', 'f("no text")'],
    ['another number', 'a = 1000', 'a = 1001'],
    ['another pattern', 'f(/a/)', 'f(/b/)'],
    ['another global', 'new Map()', 'new Set()'],
    ['another order', 'a.size + a.width', 'a.width + a.size'],
  ])('%s', (_, left, right) => {
    expect(tokensOf(left)).not.toEqual(tokensOf(right));
  });
});

describe('what has no end', () => {
  test.each([`'`, '"', '/*', '`', '`${', '/(', '"\\'])('%s hides nothing that stands before it', (end) => {
    expect(tokensOf(`a.size;b.width;${end}`).slice(0, 2)).toEqual(tokensOf('a.size;b.width'));
  });

  test('a quote without an end hides nothing of the next line', () => {
    expect(tokensOf(`it's\na.size`)).toEqual(tokensOf('a.size'));
  });

  test('is looked at once: tokens come in order, and there are no more than characters', () => {
    for (const part of [`\\'`, '"\\', '/(', '`${', '}`', '/[', '/*', 'a?.b', '.5.', '${`'])
      for (const size of [1000, 100_000]) {
        const text = part.repeat(size);
        let last = 0;
        let count = 0;
        let isOrdered = true;
        eachToken(text, (_hash, at) => {
          isOrdered &&= at >= last;
          last = at;
          count += 1;
        });
        expect(isOrdered).toBe(true);
        expect(count).toBeLessThanOrEqual(text.length);
      }
  });
});

test('any text is read', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      expect(tokensOf(text).length).toBeLessThanOrEqual(text.length);
    }),
  );
  const sign = fc.constantFrom('"', "'", '`', '${', '}', '{', '/', '\\', '[', ']', '*', '\n', 'a', '.', '1');
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 60 }), (signs) => {
      expect(tokensOf(signs.join('')).length).toBeLessThanOrEqual(2 * signs.length);
    }),
  );
});
