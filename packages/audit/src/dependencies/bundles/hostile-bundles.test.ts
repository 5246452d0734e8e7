import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { manifestEvidence } from './embedded-manifests.ts';
import { eachFeature } from './fingerprints/code-features.ts';
import { licenceEvidence } from './licence-banners.ts';
import { isBundle, readBundle } from './read-bundle.ts';

const MB = 1_000_000;

/** Files that were made to keep a reader busy; each is read once, whatever is in it. */
describe('a file made to be slow', () => {
  test.each([
    ['twenty megabytes of words', 'abcdefgh.'.repeat((20 * MB) / 9)],
    ['twenty megabytes of one word', 'a'.repeat(20 * MB)],
    ['banners without an end', '/*! lodash '.repeat(MB / 11)],
    ['banners of blanks', `/*!${' '.repeat(50)}`.repeat(MB / 53)],
    ['manifests without an end', '{name:"a",version:"1.0.0",'.repeat(MB / 26)],
    ['path comments', '// node_modules/a/a.js\n'.repeat(MB / 23)],
    ['version literals', '"1.2.3";'.repeat(MB / 8)],
    ['maps that are named often', 'sourceMappingURL='.repeat(MB / 17)],
    ['quotes and backslashes', '\\"\\\''.repeat(MB / 4)],
    ['open braces', '{['.repeat(MB / 2)],
  ])('%s', (_, text) => {
    expect(isBundle(text)).toBeTypeOf('boolean');
    expect(readBundle('a.js', text).packages.length).toBeLessThanOrEqual(1);
  });

  test('features grow as the text does', () => {
    const count = (text: string) => {
      let features = 0;
      eachFeature(text, () => {
        features += 1;
      });
      return features;
    };
    const part = 'some words "of a text that" goes.onAndOn(andOn); ';
    expect(count(part.repeat(2000)) / count(part.repeat(1000))).toBeCloseTo(2, 1);
  });

  test('a source map of a hundred thousand sources is read', () => {
    const map = `{"sources":[${'"node_modules/a/a.js",'.repeat(MB / 10)}""]}`;
    const list = readBundle('a.js', `${'x '.repeat(9000)}\n//# sourceMappingURL=a.js.map\n`, {
      readBeside: (path) => (path === 'a.js.map' ? map : undefined),
    });
    expect(list.packages.map(({ name }) => name)).toEqual(['a']);
  });

  test('a source map that is too deep or no map is told, and the code is read all the same', () => {
    for (const map of ['['.repeat(100_000), '{"sources":{"length":1e9}}', 'null']) {
      const text = '// node_modules/left-pad/index.js\nvar a = 1;\n//# sourceMappingURL=a.js.map\n';
      const list = readBundle('a.js', text, {
        readBeside: (path) => (path === 'a.js.map' ? map : undefined),
      });
      expect(list.packages.map(({ name }) => name)).toContain('left-pad');
      expect(list.incomplete).toHaveLength(1);
    }
  });
});

describe('names that are none', () => {
  const NAMES = ['__proto__', '..', '../../etc', '.cache', 'a b', 'x'.repeat(300), '-', '@/a'];

  test.each(NAMES)('%s', (name) => {
    const manifest = `module.exports={name:"${name}",version:"1.0.0",repository:"a",license:"MIT"}`;
    const text = `/*! ${name} 1.0.0 MIT */\n// node_modules/${name}/index.js\n${manifest}`;
    const wanted = readBundle('a.js', text).packages.filter((each) => NAMES.includes(each.name));
    expect(wanted.filter((each) => !['-'].includes(each.name))).toEqual([]);
  });

  test('names of every object are packages like others, and nothing else', () => {
    const list = readBundle(
      'a.js',
      '// node_modules/constructor/index.js\n// node_modules/toString/index.js\n',
    );
    expect(list.packages.map(({ name }) => name)).toEqual(['constructor', 'toString']);
  });
});

describe('a licence comment', () => {
  test.each([
    ['/*! js-yaml 4.1.0 https://example.com/js-yaml @license MIT */', 'js-yaml', '4.1.0'],
    ['/*!\n * express\n * Copyright(c) 2009 Someone\n */', 'express', undefined],
    ['/*! Axios v1.8.1 Copyright (c) 2025 Someone */', 'axios', '1.8.1'],
    ['/**\n * @license\n * Lodash <https://example.com/>\n * Released under MIT */', 'lodash', undefined],
  ])('%s', (text, name, version) => {
    expect(licenceEvidence(`a();${text}`).sightings).toMatchObject([{ name, by: 'licence banner' }]);
    expect(licenceEvidence(text).sightings[0]?.version).toBe(version);
  });

  test.each([
    '/* express 4.0.0 */',
    '/*! my-own-program 1.0.0 MIT */',
    '/*! express is what we use here */',
    '/*! lodash 4.17.21 (Custom Build) MIT */',
    '/*! For license information please see app.js.LICENSE.txt */',
  ])('none: %s', (text) => {
    expect(licenceEvidence(text).sightings).toEqual([]);
  });
});

describe('a package.json in the code', () => {
  test.each([
    'module.exports={name:"qs",version:"6.5.1",repository:{type:"git"}}',
    'JSON.parse(\'{"name":"qs","version":"6.5.1","homepage":"a"}\')',
    'JSON.parse("{\\"name\\":\\"qs\\",\\"version\\":\\"6.5.1\\",\\"bugs\\":1}")',
    'exports={\n  name: "qs",\n  version: "6.5.1",\n  homepage: "a" }',
  ])('%s', (text) => {
    expect(manifestEvidence(text).sightings).toMatchObject([{ name: 'qs', version: '6.5.1' }]);
  });

  test.each([
    '{name:"qs",version:"6.5.1",size:3}',
    '{name:"our-program",version:"1.0.0",private:!0,repository:"a"}',
    '{name:"qs",version:"6.x",repository:"a"}',
    '{name:"a b",version:"1.0.0",repository:"a"}',
  ])('none: %s', (text) => {
    expect(manifestEvidence(text).sightings).toEqual([]);
  });
});

test('any text is read', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      licenceEvidence(`/*! ${text} */`);
      manifestEvidence(`{name:"${text}",version:"${text}"`);
      expect(readBundle('a.js', text.padEnd(6000, ' x')).format).toBe('bundle');
    }),
  );
});
