import { property, assert as propertyHolds, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WatertightError } from '../../model/watertight-error.ts';
import { readBundlerReport } from './bundler-reports.ts';
import { sourceMapEvidence, sourceMapOf } from './source-map.ts';
import { versionInCode } from './version-in-code.ts';

const OPTIONS = { file: 'dist/index.js', length: 1000 };

function report(document: unknown) {
  return readBundlerReport({ file: 'meta.json', text: JSON.stringify(document) }, OPTIONS);
}

describe('an esbuild metafile', () => {
  const inputs = { 'node_modules/a/a.js': { bytes: 1 }, 'node_modules/b/b.js': { bytes: 1 } };

  test('names what went into the output, not what was shaken off or went into another', () => {
    const { sightings, explained } = report({
      inputs,
      outputs: {
        'dist/index.js': {
          inputs: {
            'node_modules/a/a.js': { bytesInOutput: 7 },
            'node_modules/b/b.js': { bytesInOutput: 0 },
          },
        },
        'dist/other.js': { inputs: { 'node_modules/c/c.js': { bytesInOutput: 7 } } },
      },
    });
    expect(sightings.map(({ name }) => name)).toEqual(['a']);
    expect(explained).toBe(1000);
  });

  test('of another bundle says so', () => {
    expect(report({ inputs, outputs: { 'x.js': { inputs: {} } } }).incomplete).toHaveLength(1);
  });
});

test('webpack stats: joined modules and children count, externals do not', () => {
  const { sightings } = report({
    modules: [
      { name: './src/app.js + 1 modules', modules: [{ name: './node_modules/a/a.js' }] },
      { name: 'external node-commonjs "node_modules/x/x.js"' },
    ],
    children: [{ modules: [{ name: './node_modules/@s/b/b.js' }] }],
  });
  expect(sightings.map(({ name }) => name).sort()).toEqual(['@s/b', 'a']);
});

describe('a source map', () => {
  const map = {
    sources: [
      '../node_modules/a/a.js',
      '../node_modules/b/b.js',
      '../node_modules/b/package.json',
      '../src/x.ts',
    ],
    sourcesContent: ['/*! a 1.2.3 */', 'exports.version="9.9.9"', '{"name":"b","version":"2.0.0"}', ''],
  };

  test('gives versions by package.json first, then by banners', () => {
    const { sightings } = sourceMapEvidence('x.map', JSON.stringify(map), { length: 10 });
    expect(sightings.map(({ name, version }) => [name, version])).toEqual([
      ['a', '1.2.3'],
      ['b', '2.0.0'],
    ]);
  });

  test('whose sources lead out of a package names no package of that', () => {
    const sources = [
      '../../node_modules/src/table/a.tsx',
      '../node_modules/a/node_modules/b/b.ts',
      '../lib/x.ts',
    ];
    const { sightings } = sourceMapEvidence('x.map', JSON.stringify({ sources }), { length: 10 });
    expect(sightings.map(({ name }) => name)).toEqual(['b']);
  });

  test('does not tell versions of packages whose code tells another than their own', () => {
    const sources = ['../node_modules/uri-js/a.js', '../node_modules/other/a.js'];
    const sourcesContent = ['exports.version="2.1.0"', 'exports.version="2.1.0"'];
    const text = JSON.stringify({ sources, sourcesContent });
    const { sightings } = sourceMapEvidence('x.map', text, { length: 10 });
    expect(sightings.map(({ version }) => version)).toEqual([undefined, '2.1.0']);
  });

  test('with sections', () => {
    const text = JSON.stringify({ sections: [{ map }] });
    expect(sourceMapEvidence('x.map', text, { length: 10 }).sightings).toHaveLength(2);
  });

  test('is found inline and beside, never on a network', () => {
    const inline = Buffer.from('{"sources":[]}').toString('base64');
    expect(sourceMapOf(`x\n//# sourceMappingURL=data:application/json;base64,${inline}`)).toBe(
      '{"sources":[]}',
    );
    expect(sourceMapOf('x\n//# sourceMappingURL=a.js.map', (path) => path)).toBe('a.js.map');
    expect(sourceMapOf('x\n//# sourceMappingURL=https://example.com/a.map', (path) => path)).toBeUndefined();
    expect(sourceMapOf('x')).toBeUndefined();
  });
});

describe('a version in code', () => {
  test.each([
    ["var VERSION = '4.17.21';", 'lodash', '4.17.21'],
    ['//! moment.js\n//! version : 2.30.1\n/*! moment.js 2.30.1 */', 'moment', '2.30.1'],
    ['version="1.0.0";version="2.0.0"', 'a', undefined],
    ['/*! other 1.0.0 */', 'a', undefined],
    ['protocolVersion = "1.1.0"', 'a', undefined],
  ])('%s', (code, name, version) => {
    expect(versionInCode([code], name)?.version).toBe(version);
  });
});

test('any text is read or refused with a reason', () => {
  propertyHolds(
    property(string(), (text) => {
      try {
        sourceMapEvidence('x.map', text, { length: 1 });
      } catch (error) {
        return error instanceof WatertightError;
      }
      return true;
    }),
  );
});
