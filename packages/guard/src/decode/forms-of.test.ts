import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Field, FieldRole } from '../event/field.ts';
import { createWork } from '../work.ts';
import type { Form } from './form.ts';
import { formsOf } from './forms-of.ts';

function formsIn(value: string, role: FieldRole = 'text'): readonly Form[] {
  const field: Field = { path: 'f', role, value, decoded: [] };
  return formsOf(field, createWork());
}

/** Encodings that were taken off to see the text; undefined when no reading shows it. */
function chainTo(text: string, value: string, role: FieldRole = 'text'): string | undefined {
  return formsIn(value, role)
    .find((form) => form.text.includes(text))
    ?.decoded.join('>');
}

const percent = (text: string): string =>
  [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
const base64 = (text: string | Uint8Array): string => Buffer.from(text).toString('base64');
const entities = (text: string): string => [...text].map((each) => `&#${each.codePointAt(0)};`).join('');
const escapes = (text: string): string =>
  [...text].map((each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
const wide = (text: string): string =>
  text.replaceAll(/[!-~]/g, (each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0));
const inJson = (text: string): string => JSON.stringify({ a: text });

const ATTACK = `<img src=x onerror="alert('1')">`;

describe('one encoding', () => {
  const cases: readonly (readonly [string, string, string, string])[] = [
    ['percent', '%3Cb%3E', '<b>', 'percent'],
    ['percent beside broken sequences', '%zz %3Cb%3E 100%', '%zz <b> 100%', 'percent'],
    ['percent of UTF-8', '%E2%82%AC', '€', 'percent'],
    ['percent of no UTF-8', '%ff%3C', 'ÿ<', 'percent'],
    ['overlong UTF-8 of two bytes', '%c0%ae%c0%ae%c0%af', '../', 'percent'],
    ['overlong UTF-8 of three bytes', '%e0%80%ae', '.', 'percent'],
    ['overlong UTF-8 with a sloppy second byte', '%c0%2e%c0%2f', './', 'percent'],
    ['percent-u', '%u003cb%u003E', '<b>', 'percent'],
    ['decimal references', '&#60;b&#62;', '<b>', 'html'],
    ['references without semicolon', '&#x3c/b&#0000000062', '</b>', 'html'],
    ['named references', '&lt;b&colon;&lpar;&gt', '<b:(>', 'html'],
    ['JavaScript escapes', '\\x3cb\\u003e\\u{2F}\\57', '<b>//', 'escape'],
    ['CSS escapes', '\\00003c script', '<script', 'escape'],
    ['fullwidth', '＜ｂ＞', '<b>', 'unicode'],
    ['quotes that databases fold', 'ʼ or 1', "' or 1", 'unicode'],
    ['zero-width characters', 'sel\u200bect\u2060', 'select', 'unicode'],
    ['nulls', '<scr\u0000ipt>', '<script>', 'unicode'],
    ['letters of another script inside a word', 'sеlect', 'select', 'unicode'],
    ['line breaks behind a high byte', 'x嘊Set-Cookie', 'x\nSet-Cookie', 'line-break'],
    ['hexadecimal bytes', Buffer.from('cat /etc/passwd').toString('hex'), 'cat /etc/passwd', 'hex'],
    ['a literal of SQL', 'select 0x2f6574632f706173737764', '/etc/passwd', 'hex'],
    ['UTF-7', '+ADw-script+AD4-', '<script>', 'utf-7'],
    ['base64', base64(ATTACK), ATTACK, 'base64'],
    ['base64url without padding', Buffer.from(`${ATTACK}??>`).toString('base64url'), ATTACK, 'base64'],
    ['a data URL', `data:text/html;base64,${base64(ATTACK)}`, ATTACK, 'base64'],
    [
      'base64 inside a text',
      `powershell -enc ${Buffer.from('Invoke-Expression', 'utf16le').toString('base64')}`,
      'Invoke-Expression',
      'base64>utf-16',
    ],
    ['gzip', base64(gzipSync(ATTACK)), ATTACK, 'base64>gzip'],
    ['zlib', base64(deflateSync(ATTACK)), ATTACK, 'base64>deflate'],
    ['raw deflate', base64(deflateRawSync(ATTACK)), ATTACK, 'base64>deflate'],
    ['brotli', base64(brotliCompressSync(ATTACK)), ATTACK, 'base64>brotli'],
  ];
  for (const [name, value, text, chain] of cases) {
    it(name, () => expect(chainTo(text, value)).toBe(chain));
  }

  it('base64 in a segment of a path', () => {
    expect(chainTo('cat /etc/passwd', `/item/${base64('cat /etc/passwd')}`, 'path')).toBe('base64');
    expect(chainTo('cat /etc/passwd', `a/${base64('cat /etc/passwd')}.pdf`, 'object-key')).toBe('base64');
    expect(formsIn('/users/configuration/notifications', 'path')).toHaveLength(1);
  });

  it('a plus is a space in queries, forms and keys only', () => {
    expect(chainTo('1 or 1', '1+or+1', 'query')).toBe('plus');
    expect(chainTo('1 or 1', '1+or+1', 'text')).toBeUndefined();
    expect(chainTo('a + b', 'a+%2B+b', 'query')).toBe('plus>percent');
  });
});

describe('JSON in a string', () => {
  it('gives its leaves with their paths, and names that are more than words', () => {
    const told = formsIn('{"user":{"$ne":["x"]},"n":1}').map(({ text, field, decoded }) => [
      field.path,
      text,
      field.isName ?? false,
      decoded.join('>'),
    ]);
    expect(told.slice(1)).toEqual([
      ['f.user.$ne', '$ne', true, 'json'],
      ['f.user.$ne[0]', 'x', false, 'json'],
    ]);
  });

  it('in JSON in JSON', () => {
    expect(chainTo(ATTACK, inJson(inJson(inJson(ATTACK))))).toBe('json>json>json');
  });

  it('with a prototype key pollutes nothing', () => {
    expect(formsIn('{"__proto__":{"polluted":"yes"}}').map(({ text }) => text)).toContain('__proto__');
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  it('with duplicate keys shows the first value too', () => {
    expect(chainTo('<b>', '{"a":"\\u003cb>","a":"x"}')).toBe('escape');
  });
});

describe('what is no encoding', () => {
  const plain: readonly string[] = [
    'hello world',
    'Ärger über 100 % Aufschlag & mehr',
    '6f1ed002-ab5c-4cf1-9f6a-0242ac120002',
    'd41d8cd98f00b204e9800998ecf8427e',
    'AROAEXAMPLEID123456',
    'iVBORw0KGgoAAAANSUhEUgAAAAUAAAAFCAYAAACNbyblAAAAHElEQVQI12P4',
    'C:\\Windows\\system32',
    '[not json',
    'AT&T',
    'thisisaverylongwordwithoutanyspaces',
  ];
  for (const value of plain) {
    it(JSON.stringify(value), () => expect(formsIn(value).map(({ text }) => text)).toEqual([value]));
  }

  it('random bytes are not read as text', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 64, maxLength: 256 }), (bytes) => {
        expect(formsIn(base64(bytes)).filter(({ decoded }) => decoded[0] === 'base64')).toEqual([]);
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});

describe('encodings over encodings', () => {
  const chains: readonly (readonly [string, (text: string) => string])[] = [
    ['percent>percent', (text) => percent(percent(text))],
    ['base64>percent', (text) => base64(percent(text))],
    ['percent>base64>gzip>json', (text) => percent(base64(gzipSync(inJson(text))))],
    ['json>base64>html>unicode', (text) => inJson(base64(entities(wide(text))))],
    ['base64>base64>base64>base64', (text) => base64(base64(base64(base64(text))))],
    ['html>percent>escape', (text) => entities(percent(escapes(text)))],
    ['base64>json>base64>json', (text) => base64(inJson(base64(inJson(text))))],
  ];
  for (const [chain, encode] of chains) {
    it(chain, () => expect(chainTo(ATTACK, encode(ATTACK))).toBe(chain));
  }

  const encoders: readonly ((text: string) => string)[] = [
    percent,
    base64,
    entities,
    escapes,
    inJson,
    (text) => base64(gzipSync(text)),
  ];

  it('any chain of up to four is taken off', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...encoders), { minLength: 1, maxLength: 4 }), (chain) => {
        const value = chain.reduce((text, encode) => encode(text), ATTACK);
        expect(formsIn(value).some(({ text }) => text.includes(ATTACK))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('any value', () => {
  it('is its own first reading, unharmed, and has few', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.json(), fc.base64String()),
        (value) => {
          const forms = formsIn(value, 'query');
          expect(forms[0]?.text).toBe(value);
        },
      ),
    );
    const noisy = `%25%26amp;\\x41＜&lt;+ADw-${base64('x%3C'.repeat(20))}`;
    expect(formsIn(noisy.repeat(3), 'query').length).toBeLessThanOrEqual(40);
  });

  it('costs work in proportion to its length', () => {
    const spent = (value: string): number => {
      let total = 0;
      formsOf(
        { path: 'f', role: 'body', value, decoded: [] },
        {
          spend: (characters) => {
            total += characters;
            return true;
          },
          isSpent: () => false,
          leaveOut: () => {},
        },
      );
      return total;
    };
    for (const unit of ['%3C', '%', '&#60;', '\\x3c', '＜', '+ADw-', 'ab12', '{"a":', '[', 'YWJj', '+']) {
      expect(spent(unit.repeat(4000)), unit).toBeLessThanOrEqual(spent(unit.repeat(1000)) * 4.5 + 1000);
    }
  });

  it('stops when the work is used up', () => {
    const field: Field = { path: 'f', role: 'text', value: percent(percent(ATTACK)), decoded: [] };
    const work = createWork(field.value.length + 20);
    expect(formsOf(field, work)).toHaveLength(1);
    expect(work.isSpent()).toBe(true);
    expect(formsOf(field, work)).toEqual([]);
  });

  it('of a bomb only the beginning is inflated', () => {
    const bomb = base64(gzipSync(Buffer.concat([Buffer.from(ATTACK), Buffer.alloc(50_000_000, 0x41)])));
    const forms = formsIn(bomb);
    expect(forms.some(({ text }) => text.startsWith(ATTACK))).toBe(true);
    expect(forms.every(({ text }) => text.length <= 4_000_000)).toBe(true);
  });

  it('layers end at eight', () => {
    const deep = Array.from({ length: 12 }, () => 0).reduce((text) => base64(text), ATTACK);
    expect(Math.max(...formsIn(deep).map(({ decoded }) => decoded.length))).toBeLessThanOrEqual(8);
  });
});
