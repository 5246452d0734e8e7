import { describe, expect, test } from 'vitest';
import type { HandlerReading, PackageImport } from '../../code/aws-call.ts';
import type { PackageList, PackageRecord } from '../../model/package-record.ts';
import { anOpenAdvisory } from '../../posture/rules/dependencies/a-package.cases.ts';
import type { FunctionCode } from './function-code.ts';
import { listsOfFunction } from './lists-of-function.ts';
import { packageReach } from './package-reach.ts';
import { packageTree } from './package-tree.ts';

const at = { file: 'src/app.js', line: 3 };

function record(name: string, parts: Partial<PackageRecord> = {}): PackageRecord {
  return {
    ecosystem: 'npm',
    name,
    version: '1.0.0',
    groups: [],
    relationship: 'transitive',
    confidence: 'exact',
    origin: 'registry',
    at: { file: 'package-lock.json' },
    ...parts,
  };
}

function list(packages: readonly PackageRecord[], parts: Partial<PackageList> = {}): PackageList {
  return { file: 'package-lock.json', format: 'package-lock', packages, incomplete: [], ...parts };
}

function reading(
  imports: readonly Partial<PackageImport>[],
  parts: Partial<HandlerReading> = {},
): HandlerReading {
  return {
    entry: 'src/app.js#handler',
    calls: [],
    unresolved: [],
    files: [],
    incomplete: [],
    imports: imports.map((each) => ({ name: 'a', at, uses: [], isOpen: false, ...each })),
    ...parts,
  };
}

function fn(parts: Partial<FunctionCode> = {}): FunctionCode {
  return {
    id: 'f',
    name: 'Orders',
    ecosystem: 'npm',
    folder: 'src',
    layers: [],
    reading: reading([]),
    ...parts,
  };
}

const chain = [
  record('a', { relationship: 'direct', dependencies: ['b@1.0.0'] }),
  record('b', { dependencies: ['c@1.0.0'] }),
  record('c'),
  record('d', { groups: ['dev'] }),
];

function useOf(
  name: string,
  code: FunctionCode,
  packages: readonly PackageRecord[] = chain,
  symbols: readonly string[] = [],
) {
  const reach = packageReach(code, packageTree(list(packages)));
  const found = packages.find((each) => each.name === name);
  return found === undefined ? undefined : reach.useOf(found, [anOpenAdvisory({ symbols })]);
}

describe('the tier', () => {
  test('imported, itself and through others, with the chain', () => {
    const code = fn({ reading: reading([{ name: 'a' }]) });
    expect(useOf('a', code)).toMatchObject({ tier: 'imported', evidence: [{ what: 'imports a', at }] });
    expect(useOf('c', code)).toMatchObject({
      tier: 'imported',
      evidence: [{ what: 'imports a, which needs b, which needs c', at }],
    });
  });

  test('included, when the whole handler was read and nothing leads to it', () => {
    expect(useOf('a', fn())).toMatchObject({ tier: 'included', isNotImported: true });
  });

  test('undefined for what is there for development only', () => {
    expect(useOf('d', fn())).toBeUndefined();
    expect(useOf('d', fn({ reading: reading([{ name: 'd' }]) }))).toMatchObject({ tier: 'imported' });
  });

  test.each<[string, Partial<PackageImport>, readonly string[], string]>([
    [
      'the export by its name',
      { uses: [{ symbol: 'template', at }] },
      ['template'],
      'uses-vulnerable-export',
    ],
    [
      'as advisories write it',
      { uses: [{ symbol: 'template', at }] },
      ['a.template'],
      'uses-vulnerable-export',
    ],
    [
      'of the default import',
      { uses: [{ symbol: 'default.template', at }] },
      ['template'],
      'uses-vulnerable-export',
    ],
    ['by the path of the import', { subpath: 'template' }, ['template'], 'uses-vulnerable-export'],
    ['another export', { uses: [{ symbol: 'chunk', at }] }, ['template'], 'imported'],
    ['an advisory that names none', { uses: [{ symbol: 'template', at }] }, [], 'imported'],
  ])('%s', (_, imported, symbols, tier) => {
    expect(useOf('a', fn({ reading: reading([imported]) }), chain, symbols)?.tier).toBe(tier);
  });

  test('loaded at run time, by what a guard saw', () => {
    const loaded = [{ name: 'c', seenBy: 'recording of 2026-02-01' }];
    expect(useOf('c', fn({ loaded }))?.tier).toBe('loaded-at-run-time');
  });
});

describe('what is not known is said', () => {
  test.each<[string, FunctionCode['reading'], string]>([
    ['no reading', 'the template does not tell its handler', 'the template does not tell its handler'],
    ['no handler', { calls: [], unresolved: [], files: [], incomplete: [] }, 'the handler was not found'],
    [
      'a computed name',
      reading([], {
        unresolved: [{ file: 'src/app.js', line: 2, what: 'a module', because: 'its name is not known' }],
      }),
      'a module is imported whose name is known only when it runs (src/app.js:2)',
    ],
    [
      'a file that cannot be parsed',
      reading([], { incomplete: [{ what: 'src/lib.js', because: 'syntax error' }] }),
      'not all of its code could be read: src/lib.js: syntax error',
    ],
  ])('%s', (_, given, because) => {
    const use = useOf('a', fn({ reading: given }));
    expect(use).toMatchObject({ tier: 'included', because });
    expect(use?.isNotImported).toBeUndefined();
  });

  test('a package that is not installed hides nothing', () => {
    const given = reading([], {
      incomplete: [{ what: 'a (imported by src/app.js)', because: 'not installed' }],
    });
    expect(useOf('a', fn({ reading: given }))?.isNotImported).toBe(true);
  });
});

test('of two versions the one that the folder gets', () => {
  const packages = [
    record('a', { version: '1.0.0', path: 'node_modules/a' }),
    record('a', { version: '2.0.0', path: 'src/node_modules/a' }),
  ];
  const reach = packageReach(fn({ reading: reading([{ name: 'a' }]) }), packageTree(list(packages)));
  expect(packages.map((each) => reach.useOf(each, [])?.tier)).toEqual(['included', 'imported']);
});

test('Python imports by other names than the distributions have', () => {
  const python = (name: string) => record(name, { ecosystem: 'PyPI' });
  const packages = [
    python('pyyaml'),
    python('google-cloud-storage'),
    python('google-cloud-bigquery'),
    python('requests'),
  ];
  const imports = [{ name: 'yaml' }, { name: 'google', subpath: 'cloud.storage' }];
  const code = fn({ ecosystem: 'PyPI', reading: reading(imports) });
  const reach = packageReach(
    code,
    packageTree(list(packages, { format: 'requirements', file: 'requirements.txt' })),
  );
  expect(packages.map((each) => reach.useOf(each, [])?.tier)).toEqual([
    'imported',
    'imported',
    'included',
    'included',
  ]);
});

describe('the lists that tell what a function carries', () => {
  const lists = [
    list([], { file: 'package-lock.json' }),
    list([], { file: 'src/package-lock.json' }),
    list([], { file: 'src/requirements.txt', format: 'requirements' }),
    list([], { file: 'layers/base/nodejs/package-lock.json' }),
    list([], { file: 'python/orders', format: 'site-packages' }),
  ];
  const files = (parts: Partial<FunctionCode>) => listsOfFunction(fn(parts), lists).map(({ file }) => file);

  test.each<[string, Partial<FunctionCode>, readonly string[]]>([
    ['of its own folder', { folder: 'src' }, ['src/package-lock.json']],
    ['of the nearest folder above', { folder: 'src/orders/api' }, ['src/package-lock.json']],
    ['of the top', { folder: 'other' }, ['package-lock.json']],
    ['of its language', { folder: 'src', ecosystem: 'PyPI' }, ['src/requirements.txt']],
    ['inside its code', { folder: 'python', ecosystem: 'PyPI' }, ['python/orders']],
    [
      'of its layers too',
      { folder: 'src', layers: ['layers/base'] },
      ['src/package-lock.json', 'layers/base/nodejs/package-lock.json'],
    ],
  ])('%s', (_, parts, expected) => {
    expect(files(parts)).toEqual(expected);
  });
});
