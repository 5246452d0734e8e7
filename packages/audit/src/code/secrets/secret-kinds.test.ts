import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findSecrets } from './find-secrets.ts';
import { HARMLESS_TEXTS } from './harmless-texts.cases.ts';
import { maskKnownSecrets } from './mask-known-secrets.ts';
import { SECRET_KINDS } from './secret-kinds.cases.ts';
import { secretsInFile } from './secrets-in-file.ts';

const inFile = (path: string, text: string) => secretsInFile(path, Buffer.from(text));

describe('secrets of every kind', () => {
  test.each(SECRET_KINDS)('$what is found, and masked', ({ text, secret, path }) => {
    const found = inFile(path, text);
    expect(found.length).toBeGreaterThan(0);
    for (const each of found) {
      expect(each.masked).not.toContain(secret);
      expect(each.masked.endsWith('****') || each.masked.includes(':****@')).toBe(true);
    }
  });

  test.each(SECRET_KINDS)('$what is silent as an example', ({ text, secret, path }) => {
    const shown = text.replace(secret, 'example-value-example');
    expect(inFile(path, shown)).toEqual([]);
  });

  test.each(SECRET_KINDS)('$what is silent as a reference', ({ text, secret, path }) => {
    const shown = text.replace(secret, `\${${'SECRET'}}`);
    expect(inFile(path, shown)).toEqual([]);
  });
});

describe('what is no secret', () => {
  test.each(HARMLESS_TEXTS.map((each) => [each[0], each[1], each[2] ?? 'src/app.js'] as const))(
    '%s',
    (_, text, path) => {
      expect(inFile(path, text)).toEqual([]);
    },
  );
});

describe('any text', () => {
  test('is searched without an error, and no value is shown whole', () => {
    const piece = fc.oneof(fc.string(), fc.constantFrom(...SECRET_KINDS.map(({ text }) => text)));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const text = pieces.join('\n');
        for (const { masked, line } of findSecrets(text, { areSettings: true })) {
          expect(masked).toContain('****');
          expect(line).toBeLessThanOrEqual(text.split('\n').length);
        }
        expect(typeof maskKnownSecrets(text)).toBe('string');
      }),
      { numRuns: 300 },
    );
  });
});
