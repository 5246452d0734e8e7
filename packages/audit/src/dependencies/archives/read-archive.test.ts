import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PackageList } from '../../model/package-record.ts';
import { WatertightError } from '../../model/watertight-error.ts';
import { aZip, type ZipFile } from './a-zip.cases.ts';
import { readArchive } from './read-archive.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'archive-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function readBytes(bytes: Uint8Array): Promise<PackageList> {
  const path = join(folder, 'app.zip');
  await writeFile(path, bytes);
  const handle = await open(path);
  try {
    return await readArchive('app.zip', handle);
  } finally {
    await handle.close();
  }
}

const read = (files: readonly ZipFile[]) => readBytes(aZip(files));

const A: ZipFile = { name: 'nodejs/node_modules/a/package.json', text: '{"name":"a","version":"1.0.0"}' };
const B: ZipFile = {
  name: 'python/lib/python3.12/site-packages/b-2.0.dist-info/METADATA',
  text: 'Name: B\nVersion: 2.0\n\n',
  hasDescriptor: true,
};

test('a layer of both worlds', async () => {
  const list = await read([A, B, { name: 'nodejs/node_modules/a/package-lock.json', text: '{}' }]);
  expect(list).toMatchObject({ file: 'app.zip', format: 'archive', incomplete: [] });
  expect(list.packages).toMatchObject([
    { name: 'a', version: '1.0.0', at: { file: 'app.zip/nodejs/node_modules/a/package.json' } },
    { name: 'b', version: '2.0' },
  ]);
});

test('one bad file is told, the others are read', async () => {
  const list = await read([
    A,
    { ...B, crc: 1 },
    { name: 'node_modules/enc/package.json', text: '{}', flags: 1 },
    { name: 'node_modules/link/package.json', text: '../a', mode: 0o120777, isStored: true },
    { name: 'node_modules/big/package.json', text: ' '.repeat(4_000_001) },
  ]);
  expect(list.packages).toHaveLength(1);
  expect(list.incomplete.map(({ because }) => because)).toEqual([
    'it is a link and is not followed',
    'it has 4000001 bytes, more than 4000000 are not read',
    'it is encrypted',
    'it is a link',
    'its checksum is wrong',
  ]);
});

test.each<readonly [string, readonly ZipFile[], string]>([
  ['a bomb', [{ name: 'a', text: '', size: 2_000_000_000 }], 'it unpacks to 2000000000 bytes'],
  ['overlapping files', [A, { ...B, header: 0 }], 'shares bytes with another file'],
  [
    'another name in its own header',
    [{ ...A, localName: 'nodejs/node_modules/a/package.jsox' }],
    'is another file in its own header',
  ],
  ['zip64 sizes', [{ name: 'a', text: '', size: 0xffffffff }], 'zip64'],
])('refused: %s', async (_name, files, reason) => {
  await expect(read(files)).rejects.toThrow(reason);
});

const OUT = 'its name leads out of the archive';

test.each<readonly [string, string, string]>([
  ['leads out', '../../etc/passwd', OUT],
  ['leads out in the middle', 'a/../../etc/passwd', OUT],
  ['is absolute', '/nodejs/node_modules/a/package.json', OUT],
  ['has a backslash', '..\\evil.js', OUT],
  ['has a drive letter', 'C:evil.js', OUT],
  ['has a zero byte', 'evil\0.js', OUT],
  ['is too long', 'x'.repeat(2000), 'its name has 2000 bytes'],
  ['is empty', '', 'its name has 0 bytes'],
])('an entry whose name %s hides none of the others', async (_, name, because) => {
  const bad: ZipFile = { name, text: '{"name":"evil","version":"6.6.6"}' };
  for (const files of [
    [bad, A, B],
    [A, bad, B],
    [A, B, bad],
  ]) {
    const list = await read(files);
    expect(list.packages.map((each) => each.name)).toEqual(['a', 'b']);
    expect(list.incomplete).toEqual([{ what: `app.zip/${name.slice(0, 200) || '(no name)'}`, because }]);
  }
});

test('several bad names are one line a reason', async () => {
  const { incomplete } = await read([{ name: '/a' }, { name: '../b' }, A, { name: 'c:d' }]);
  expect(incomplete).toEqual([{ what: 'app.zip//a', because: `${OUT}, and 2 more` }]);
});

test.each([
  ['of one name', A.name],
  ['of one name in two writings', `./nodejs//${A.name.slice('nodejs/'.length)}`],
])('of two files %s the last of the directory counts, and both are told', async (_, name) => {
  const other: ZipFile = { name, text: '{"name":"a","version":"9.9.9"}' };
  for (const [files, version] of [
    [[A, other, B], '9.9.9'],
    [[other, A, B], '1.0.0'],
  ] as const) {
    const list = await read(files);
    expect(list.packages.map((each) => `${each.name}@${each.version}`)).toEqual([`a@${version}`, 'b@2.0']);
    expect(list.incomplete).toEqual([
      {
        what: `app.zip/${files[0]?.name}`,
        because: 'it is one of several files of one name, of which the last counts',
      },
    ]);
  }
});

test('archives in the archive are told, those of packages are not', async () => {
  const inner = (name: string): ZipFile => ({ name, text: 'PK' });
  const list = await read([A, inner('layer.zip'), inner('lib/b.whl'), inner('node_modules/a/test/c.zip')]);
  expect(list.incomplete).toEqual([
    {
      what: 'app.zip/layer.zip',
      because: 'it is an archive in the archive and is not opened, and 1 more',
    },
  ]);
});

test('no archive at all', async () => {
  await expect(readBytes(Buffer.from('hello'))).rejects.toThrow(
    'Cannot read the list of packages: it is no zip archive',
  );
});

test('mutated archives: read or refused, never a crash', async () => {
  const bytes = aZip([A, B, { name: 'package.json', text: '{"dependencies":{"a":"1"}}' }]);
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(255), fc.boolean(), async (at, value, isCut) => {
      const changed = Buffer.from(isCut ? bytes.subarray(0, at) : bytes);
      if (!isCut) changed[at] = value;
      await readBytes(changed).catch((error: unknown) => {
        if (!(error instanceof WatertightError)) throw error;
      });
    }),
    { numRuns: 300 },
  );
});
