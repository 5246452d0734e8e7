import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eachFeature } from './code-features.ts';
import { fingerprintEvidence } from './fingerprint-evidence.ts';
import { FINGERPRINTS, FINGERPRINTS_OF } from './fingerprint-table.generated.ts';
import { fingerprintTable, unpacked } from './fingerprint-table.ts';

function featuresOf(text: string): readonly number[] {
  const found: number[] = [];
  eachFeature(text, (hash) => found.push(hash));
  return found;
}

function packed(hashes: readonly number[]): string {
  const data = Buffer.alloc(hashes.length * 4);
  for (const [index, hash] of hashes.entries()) data.writeUInt32BE(hash, index * 4);
  return data.toString('base64');
}

/** Twenty words that nobody else has. */
const WORDS = Array.from({ length: 20 }, (_, at) => `padderWord${String.fromCharCode(97 + at)}`);
const table = (flag = '-', shared = '') =>
  unpacked([`padder 2000 ${flag} ${packed(WORDS.flatMap((word) => featuresOf(word)))} ${shared}`.trim()]);
const code = (words: readonly string[]) => words.map((word) => `e.${word}`).join(';');
const namesIn = (text: string, of = table()) => fingerprintEvidence(text, of).sightings;

describe('what is left by a minifier', () => {
  const source = (left: string, right: string) =>
    `function ${left}(${right}){if(!${right}.padderWidth)throw new Error("the width must be given");return ${right}.padderFiller}`;

  test('is the same whatever local names are', () => {
    expect(featuresOf(source('a', 'b'))).toEqual(featuresOf(source('x', 'yy')));
  });

  test('is not the same for another property or another text', () => {
    expect(featuresOf('e.padderWidth')).not.toEqual(featuresOf('e.padderHeight'));
    expect(featuresOf('"another thing that"')).not.toEqual(featuresOf('"another thing which"'));
  });

  test.each(['', 'a', '1234567890', 'x'.repeat(5000), 'a b c', '"\\u{1F600}"'])('nothing: %s', (text) => {
    expect(featuresOf(text)).toEqual([]);
  });

  test('any text has at most three features a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(featuresOf(text).length).toBeLessThanOrEqual(3 * text.length);
      }),
    );
  });
});

describe('a package', () => {
  test('is named by the features that stand together, with their number', () => {
    expect(namesIn(`var a;\n${code(WORDS.slice(0, 12))}`)).toMatchObject([
      { name: 'padder', by: 'fingerprint', line: 2, detail: '12 of 20 features' },
    ]);
  });

  test.each([
    ['a few words of it', code(WORDS.slice(0, 7))],
    ['one word often', code(Array.from({ length: 100 }, () => WORDS[0] ?? ''))],
    ['words far from each other', WORDS.map((word) => `e.${word}${' '.repeat(40_000)}`).join(';')],
    ['words here and there of it', code(WORDS.filter((_word, at) => at % 2 === 0))],
    ['parts of its words', code(WORDS.map((word) => `${word}Other`))],
  ])('is not named by %s', (_, text) => {
    expect(namesIn(text)).toEqual([]);
  });

  test('with a twin is named only where something of its own is there', () => {
    const own = packed(featuresOf('padderOnlyHere'));
    const shared = packed(WORDS.flatMap((word) => featuresOf(word)));
    const twin = unpacked([`padder 2000 - ${own} ${shared}`]);
    expect(namesIn(code(WORDS), twin)).toEqual([]);
    expect(namesIn(code([...WORDS, 'padderOnlyHere']), twin)).toHaveLength(1);
  });
});

describe('a package of which another one holds a copy', () => {
  const carrierWords = WORDS.map((word) => `${word}Carrier`);
  const hashesOf = (words: readonly string[]) => packed(words.flatMap((word) => featuresOf(word)));
  const both = unpacked([
    `carrier 9000 - ${hashesOf(carrierWords)} - -`,
    `padder 2000 - ${hashesOf(['padderOwnA', 'padderOwnB', 'padderOwnC', 'padderOwnD'])} ${hashesOf(WORDS)} 0`,
  ]);
  const names = (words: readonly string[]) => namesIn(code(words), both).map(({ name }) => name);

  test('is named where the other one is not', () => {
    expect(names(WORDS)).toEqual(['padder']);
  });

  test('is not named beside the other one', () => {
    expect(names([...carrierWords, ...WORDS])).toEqual(['carrier']);
  });

  test('is named beside the other one where something is there that only it has', () => {
    const own = ['padderOwnA', 'padderOwnB', 'padderOwnC', 'padderOwnD'];
    expect(names([...carrierWords, ...own, ...WORDS])).toEqual(['carrier', 'padder']);
  });
});

describe('what a package requires', () => {
  const hashes = packed(WORDS.flatMap((word) => featuresOf(word)));
  const witnesses = Buffer.from([0, 1, 2]).toString('base64');
  const small = `tiny 100 - ${packed(featuresOf('tinyWordOne tinyWordTwo tinyWordThree'))}`;
  const all = code(WORDS);
  const names = (text: string, by: string) =>
    namesIn(text, unpacked([`padder 2000 - ${hashes} - - 1${by}`, small])).map(({ name }) => name);

  test('is there where the modules are that all versions require it in', () => {
    expect(names(all, `=${witnesses}`)).toEqual(['padder', 'tiny']);
    const [, tiny] = namesIn(all, unpacked([`padder 2000 - ${hashes} - - 1=${witnesses}`, small]));
    expect(tiny).toMatchObject({ by: 'fingerprint', detail: 'required by padder' });
  });

  test.each([
    ['other modules of it are there', code(WORDS.slice(3)), `=${witnesses}`],
    ['only some versions require it', all, '~'],
    ['one version was read, and this is another', code(WORDS.slice(0, 12)), `!${witnesses}`],
    ['it stays outside', `require("tiny");${all}`, `=${witnesses}`],
    ['a part of it stays outside', `import("tiny/part");${all}`, `=${witnesses}`],
  ])('is not there where %s', (_, text, by) => {
    expect(names(text, by)).toEqual(['padder']);
  });

  test('is there where something of it is seen, whatever versions do', () => {
    expect(names(`${all};e.tinyWordOne;e.tinyWordTwo`, '~')).toEqual(['padder', 'tiny']);
    expect(names('e.tinyWordOne;e.tinyWordTwo', '~')).toEqual([]);
  });
});

describe('its version', () => {
  const among = (literal: string) => `${code(WORDS.slice(0, 10))};${literal};${code(WORDS.slice(10))}`;

  test('is the one that stands among its features', () => {
    expect(namesIn(among('a="1.2.3"'), table('version'))).toMatchObject([
      { version: '1.2.3', versionBy: 'version literal 1.2.3' },
    ]);
    expect(namesIn(among('a="padder/1.2.3"'), table('version'))).toMatchObject([{ version: '1.2.3' }]);
  });

  test.each([
    ['two of them', among('a="1.2.3",b="2.0.0"'), table('version')],
    ['one far away', `${code(WORDS)}${' '.repeat(3000)};a="1.2.3"`, table('version')],
    ['one of a package that has none of its own', among('a="1.2.3"'), table()],
    ['an address', among('a="192.0.2.1"'), table('version')],
  ])('is not known by %s', (_, text, of) => {
    expect(namesIn(text, of)[0]).toMatchObject({ name: 'padder' });
    expect(namesIn(text, of)[0]?.version).toBeUndefined();
  });
});

describe('the table of the release', () => {
  test('is small, dated, and gives no feature to two packages', () => {
    const { packages, ownerOf } = fingerprintTable();
    expect(FINGERPRINTS.join('\n').length).toBeLessThanOrEqual(600_000);
    expect(FINGERPRINTS_OF).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(packages.length).toBeGreaterThan(150);
    expect(packages.reduce((sum, { features }) => sum + features, 0)).toBe(ownerOf.size);
    expect(packages.flatMap(({ requires }) => requires).length).toBeGreaterThan(100);
  });

  test('names nothing in the code of this repository', async () => {
    const { readFileSync } = await import('node:fs');
    expect(namesIn(readFileSync(import.meta.filename, 'utf8'), fingerprintTable())).toEqual([]);
  });
});
