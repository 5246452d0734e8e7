import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PackageList, PackageRecord } from '../../model/package-record.ts';
import { WatertightError } from '../../model/watertight-error.ts';
import { COMMIT } from '../lockfiles/package-lists.cases.ts';
import { readLockfile } from '../lockfiles/read-lockfile.ts';
import { packageUrl, parsePackageUrl } from './package-url.ts';
import { publicAddress } from './sbom-component.ts';
import { cycloneDxOf } from './write-cyclonedx.ts';
import { spdxOf } from './write-spdx.ts';

const ABOUT = { name: 'shop', createdAt: '2026-03-01T00:00:00.000Z', toolVersion: '1.0.0' };

function record(part: Partial<PackageRecord> & Pick<PackageRecord, 'name'>): PackageRecord {
  return {
    ecosystem: 'npm',
    version: '1.0.0',
    groups: [],
    relationship: 'transitive',
    confidence: 'exact',
    at: { file: 'package-lock.json', line: 3 },
    origin: 'registry',
    ...part,
  };
}

const SHA512 = `sha512-${Buffer.alloc(64, 1).toString('base64')}`;
const { version: _version, ...GIT } = record({
  name: 'g',
  origin: 'git',
  commit: COMMIT,
  groups: ['optional'],
  resolved: 'git+https://user:secret@git.example/g.git',
});
const LISTS: readonly PackageList[] = [
  {
    file: 'package-lock.json',
    format: 'package-lock',
    packages: [
      record({
        name: '@s/a',
        relationship: 'direct',
        dependencies: ['b@1.0.0', 'g'],
        integrity: [SHA512],
        resolved: 'https://registry.example/@s/a/-/a-1.0.0.tgz',
      }),
      record({ name: 'b', groups: ['dev'], at: { file: 'package-lock.json', line: 9 } }),
      record({ name: 'b', path: 'x/node_modules/b' }),
      record({ name: 'd', relationship: 'direct', groups: ['dev'], dependencies: ['e@1.0.0'] }),
      record({ name: 'e', groups: ['dev'] }),
      GIT,
    ],
    incomplete: [],
  },
  {
    file: 'requirements.txt',
    format: 'requirements',
    packages: [
      record({
        ecosystem: 'PyPI',
        name: 'a-b',
        version: '1!2.0+x',
        relationship: 'direct',
        integrity: [`sha256:${'0'.repeat(64)}`, `sha256:${'1'.repeat(64)}`],
      }),
    ],
    incomplete: [],
  },
];

const strictly = new Validation.JsonStrictValidator(Spec.Version.v1dot6);

/** What CycloneDX's own library says is wrong, formats and unknown fields too. */
function cycloneDxProblems(document: unknown): Promise<unknown> {
  return strictly.validate(JSON.stringify(document));
}

test('CycloneDX is valid for its own library', async () => {
  expect(await cycloneDxProblems(cycloneDxOf(LISTS, ABOUT))).toBeNull();
  expect(await cycloneDxProblems(cycloneDxOf([], ABOUT))).toBeNull();
  const broken = (part: object) => cycloneDxProblems({ ...cycloneDxOf([], ABOUT), ...part });
  expect(await broken({ components: [{}] })).not.toBeNull();
  expect(await broken({ unknown: 1 })).not.toBeNull();
  expect(await broken({ metadata: { timestamp: 'yesterday' } })).not.toBeNull();
});

test('CycloneDX is valid whatever names, versions, addresses and hashes a lockfile holds', async () => {
  const text = fc.oneof(
    fc.string({ minLength: 1 }),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 2000 }),
  );
  const records = fc.array(
    fc.record(
      {
        name: fc.oneof(text, fc.constantFrom('@s/', '@s/a', '@', '/', '@s/a/b')),
        version: fc.oneof(text, fc.constant('9'.repeat(5000))),
        commit: text,
        resolved: fc.oneof(
          fc.webUrl(),
          text,
          fc.constantFrom('git+ssh://git@git.example:22/a b.git#é', 'https://[::1]/%zz'),
        ),
        integrity: fc.array(fc.oneof(text, fc.constantFrom(SHA512, 'sha1-AAAA', `md5:${'G'.repeat(32)}`)), {
          maxLength: 3,
        }),
        dependencies: fc.array(fc.oneof(text, fc.constant('@s/a')), { maxLength: 4 }),
        groups: fc.array(fc.constantFrom('dev', 'optional', 'é'), { maxLength: 2 }),
      },
      { requiredKeys: ['name'] },
    ),
    { maxLength: 6 },
  );
  await fc.assert(
    fc.asyncProperty(records, text, async (some, name) => {
      const packages = some.map(({ version, ...part }) => {
        const { version: _one, ...whole } = record(part);
        return version === undefined ? whole : { ...whole, version };
      });
      const lists = [{ file: 'x.json', format: 'package-lock' as const, packages, incomplete: [] }];
      expect(await cycloneDxProblems(cycloneDxOf(lists, { ...ABOUT, name }))).toBeNull();
    }),
    { numRuns: 300 },
  );
});

test('CycloneDX: one component a package, references that are there', () => {
  const document = cycloneDxOf(LISTS, ABOUT);
  const components = document['components'];
  expect(components).toMatchObject([
    {
      'bom-ref': 'pkg:npm/%40s/a@1.0.0',
      group: '@s',
      name: 'a',
      scope: 'required',
      hashes: [{ alg: 'SHA-512', content: '01'.repeat(64) }],
    },
    { name: 'b', scope: 'required' },
    { name: 'd', scope: 'excluded' },
    { name: 'e', scope: 'excluded' },
    {
      'bom-ref': `pkg:npm/g#${COMMIT}`,
      scope: 'optional',
      externalReferences: [{ type: 'vcs', url: 'git+https://git.example/g.git' }],
    },
    { name: 'a-b', version: '1!2.0+x', purl: 'pkg:pypi/a-b@1%212.0%2Bx' },
  ]);
  expect(document['dependencies']).toContainEqual({
    ref: 'pkg:npm/%40s/a@1.0.0',
    dependsOn: ['pkg:npm/b@1.0.0', `pkg:npm/g#${COMMIT}`],
  });
  expect(JSON.stringify(document)).not.toContain('secret');
});

test('SPDX has what 2.3 requires', () => {
  const document = spdxOf(LISTS, ABOUT);
  expect(document).toMatchObject({
    spdxVersion: 'SPDX-2.3',
    dataLicense: 'CC0-1.0',
    SPDXID: 'SPDXRef-DOCUMENT',
    name: 'shop',
    creationInfo: { created: '2026-03-01T00:00:00Z', creators: ['Tool: watertight-1.0.0'] },
  });
  expect(document['documentNamespace']).toMatch(/^https:\/\/[^#]+$/);
  const packages = [document['packages']].flat() as readonly Record<string, unknown>[];
  const ids = packages.map((each) => each['SPDXID']);
  expect(new Set(ids).size).toBe(ids.length);
  for (const each of packages) {
    expect(each['SPDXID']).toMatch(/^SPDXRef-[A-Za-z0-9.-]+$/);
    expect(each['name']).toBeTruthy();
    expect(each['downloadLocation']).toBeTruthy();
    expect(each['filesAnalyzed']).toBe(false);
  }
  for (const each of [document['relationships']].flat() as readonly Record<string, unknown>[])
    expect(['SPDXRef-DOCUMENT', ...ids]).toEqual(
      expect.arrayContaining([each['spdxElementId'], each['relatedSpdxElement']]),
    );
});

test.each([
  ['cyclonedx', cycloneDxOf],
  ['spdx', spdxOf],
] as const)('%s: the same input gives the same bytes, in any order', (_format, write) => {
  const reversed = LISTS.map((list) => ({ ...list, packages: [...list.packages].reverse() })).reverse();
  const first = JSON.stringify(write(LISTS, ABOUT));
  expect(JSON.stringify(write(LISTS, ABOUT))).toBe(first);
  expect(JSON.stringify(write(reversed, ABOUT)).length).toBe(first.length);
});

test.each([
  ['cyclonedx', cycloneDxOf],
  ['spdx', spdxOf],
] as const)('%s out and in again: the same packages', (format, write) => {
  const list = readLockfile('bom.json', JSON.stringify(write(LISTS, ABOUT), null, 2));
  expect(list.format).toBe(format);
  const short = list.packages.map(
    ({ ecosystem, name, version, relationship, groups }) =>
      `${ecosystem} ${name}@${version ?? '?'} ${relationship} [${groups.join(' ')}]`,
  );
  expect(short).toEqual([
    'npm @s/a@1.0.0 direct []',
    'npm b@1.0.0 transitive []',
    'npm d@1.0.0 direct [dev]',
    'npm e@1.0.0 transitive [dev]',
    // SPDX tells groups of what is direct only.
    `npm g@? transitive [${format === 'spdx' ? '' : 'optional'}]`,
    'PyPI a-b@1!2.0+x direct []',
  ]);
  expect(list.packages[0]?.dependencies).toEqual(['b@1.0.0', 'g']);
  expect(list.packages[0]?.at.line).toBeGreaterThan(1);
});

test('what has no package URL is told; other ecosystems are left out', () => {
  const list = readLockfile(
    'bom.json',
    JSON.stringify({
      bomFormat: 'CycloneDX',
      components: [
        { type: 'library', name: 'nameless' },
        {
          type: 'library',
          name: 'x',
          purl: 'pkg:golang/example.com/x@1.0.0',
          components: [{ type: 'library', name: 'in', purl: 'pkg:npm/in@1.0.0' }],
        },
        { type: 'application', name: 'app' },
      ],
    }),
  );
  expect(list.packages).toMatchObject([{ name: 'in' }]);
  expect(list.incomplete).toEqual([{ what: 'bom.json:1', because: 'nameless has no package URL' }]);
});

test('GitHub’s export wraps SPDX', () => {
  const text = JSON.stringify({ sbom: spdxOf(LISTS, ABOUT) });
  expect(readLockfile('export.json', text).packages).toHaveLength(6);
});

test('package URLs', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('npm' as const, 'PyPI' as const),
      fc.stringMatching(/^[a-z][a-z0-9-]{0,10}[a-z0-9]$/),
      fc.string({ minLength: 1, unit: 'grapheme' }),
      (ecosystem, name, version) => {
        fc.pre(!name.includes('--'));
        expect(parsePackageUrl(packageUrl({ ecosystem, name, version }))).toEqual({
          ecosystem,
          name,
          version,
        });
      },
    ),
  );
  expect(parsePackageUrl('pkg:npm/%40s/a@1.0.0?x=y#z')).toEqual({
    ecosystem: 'npm',
    name: '@s/a',
    version: '1.0.0',
  });
  expect(parsePackageUrl('pkg:pypi/A_B')).toEqual({ ecosystem: 'PyPI', name: 'a-b' });
  for (const text of ['', 'pkg:', 'pkg:npm/', 'pkg:golang/x@1', 'npm/x'])
    expect(parsePackageUrl(text)).toBeUndefined();
});

test('credentials in addresses stay out', () => {
  const address = (resolved: string) => publicAddress(record({ name: 'a', resolved }));
  expect(address('https://token@registry.example/a.tgz')).toBe('https://registry.example/a.tgz');
  expect(address('git+ssh://git@git.example/a.git')).toBe('git+ssh://git@git.example/a.git');
  expect(address('../a')).toBeUndefined();
});

test('any JSON that calls itself an SBOM', () => {
  const keys = fc.constantFrom(
    'components',
    'dependencies',
    'metadata',
    'packages',
    'relationships',
    'sbom',
    'purl',
    'externalRefs',
    'type',
  );
  const value = fc.letrec((tie) => ({
    node: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom(null, 1, '', 'library', 'pkg:npm/a@1'),
      fc.array(tie('node'), { maxLength: 3 }),
      fc.dictionary(keys, tie('node'), { maxKeys: 4 }),
    ),
  })).node;
  fc.assert(
    fc.property(fc.dictionary(keys, value), fc.boolean(), (document, isSpdx) => {
      const mark = isSpdx ? { spdxVersion: 'SPDX-2.3' } : { bomFormat: 'CycloneDX' };
      try {
        readLockfile('x.json', JSON.stringify({ ...mark, ...document }));
      } catch (error) {
        if (!(error instanceof WatertightError)) throw error;
      }
    }),
    { numRuns: 500 },
  );
});
