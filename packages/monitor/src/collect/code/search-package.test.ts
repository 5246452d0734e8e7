import { createHash } from 'node:crypto';
import { aZip, type ZipFile } from '@watertight/audit/dependencies/archives/a-zip.cases.ts';
import type { SearchedArchive } from '@watertight/audit/dependencies/archives/search-archive.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { searchPackage } from './search-package.ts';

const LEAK = `const x = 1;\nconst dbPassword = 'Winter7moon';\n`;

async function* chunks(bytes: Buffer, size = 7000) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

function search(bytes: Buffer, options = {}): Promise<SearchedArchive> {
  return searchPackage(chunks(bytes), { withDependencies: false, ...options });
}

const paths = ({ secrets }: SearchedArchive) => secrets.map(({ path, secret }) => `${path}:${secret.line}`);

describe('a package', () => {
  test.each<[string, Partial<ZipFile>]>([
    ['deflated', {}],
    ['stored', { isStored: true }],
    ['written as a stream', { hasDescriptor: true }],
    ['stored, written as a stream', { isStored: true, hasDescriptor: true }],
  ])('that is %s is searched, file and line are told', async (_, how) => {
    const found = await search(
      aZip([
        { name: 'src/', isStored: true },
        { name: 'src/db.js', text: LEAK, ...how },
      ]),
    );
    expect(found.unread).toBeUndefined();
    expect(paths(found)).toEqual(['src/db.js:2']);
    expect(JSON.stringify(found)).not.toContain('Winter7moon');
  });

  test('with a comment is read, an empty one too', async () => {
    expect(paths(await search(aZip([{ name: 'db.js', text: LEAK }], 'a comment')))).toEqual(['db.js:2']);
    expect(await search(aZip([]))).toEqual({ secrets: [] });
    expect(await search(aZip([{ name: 'empty.js' }]))).toEqual({ secrets: [] });
  });

  test('leaves dependencies out, unless it is a layer: there, forms that tell by themselves count', async () => {
    const key = ['AKI', 'A2E4QZ6LJ3WNB5TX7'].join('');
    const zip = aZip([
      { name: 'nodejs/node_modules/x/db.js', text: LEAK },
      { name: 'nodejs/node_modules/x/key.js', text: `const k = '${key}';` },
    ]);
    expect(paths(await search(zip))).toEqual([]);
    expect(paths(await search(zip, { withDependencies: true }))).toEqual(['nodejs/node_modules/x/key.js:1']);
  });

  test('what pip installed beside the program counts by forms that tell by themselves', async () => {
    const zip = aZip([
      { name: 'app.py', text: LEAK },
      { name: 'oauth/tokens.py', text: LEAK },
      { name: 'oauth-3.2.dist-info/RECORD', text: 'oauth/tokens.py,sha256=abc,120\n' },
    ]);
    expect(paths(await search(zip))).toEqual(['app.py:2']);
  });

  test('binary files are passed over', async () => {
    expect(await search(aZip([{ name: 'data', text: `\0${LEAK}` }]))).toEqual({ secrets: [] });
    const program = aZip([{ name: 'bootstrap', text: `\0${'code'.repeat(3_000_000)}` }]);
    expect(await search(program)).toEqual({ secrets: [] });
  });

  test('must be the one that AWS tells of', async () => {
    const zip = aZip([{ name: 'db.js', text: LEAK }]);
    const sha256 = createHash('sha256').update(zip).digest('base64');
    expect(paths(await search(zip, { sha256 }))).toEqual(['db.js:2']);
    expect((await search(zip, { sha256: 'other' })).unread).toContain('another SHA-256');
  });

  test('a download that breaks off is a reason', async () => {
    async function* broken() {
      yield Buffer.from('PK');
      throw new Error('the package has more than 5 bytes');
    }
    expect(await searchPackage(broken(), { withDependencies: false })).toEqual({
      secrets: [],
      unread: 'the package has more than 5 bytes',
    });
  });
});

describe('an archive is not read', () => {
  const leak: ZipFile = { name: 'db.js', text: LEAK };
  const zip = aZip([leak]);

  test.each<[string, Buffer, string]>([
    ['that is none', Buffer.from('no archive at all, only text'), 'no zip archive'],
    ['that is empty', Buffer.alloc(0), 'no zip archive'],
    ['that ends early', zip.subarray(0, zip.length - 5), 'no zip archive'],
    ['with something behind it', Buffer.concat([zip, Buffer.from('more')]), 'no zip archive'],
    ['with something before it', Buffer.concat([Buffer.from('more'), zip]), 'not where it says'],
    [
      'that shows another name locally',
      aZip([{ ...leak, localName: 'ab.js' }]),
      'another file in its own header',
    ],
    ['whose files overlap', aZip([leak, { ...leak, header: 0 }]), 'shares bytes'],
    ['that points outside of itself', aZip([{ ...leak, header: 9_000_000 }]), 'ends before it should'],
    ['with a zip64 entry', aZip([{ ...leak, size: 0xffffffff }]), 'zip64'],
    ['that unpacks to gigabytes', aZip([{ ...leak, size: 2_000_000_000 }]), 'unpacks to 2000000000 bytes'],
    ['that unpacks to too many times its size', aZip([{ ...leak, size: 60_000_000 }]), 'times its size'],
  ])('%s', async (_, bytes, because) => {
    const found = await search(bytes);
    expect(found.secrets).toEqual([]);
    expect(found.unread).toContain(because);
  });

  test.each<[string, number]>([
    ['with too many files', 0xffff],
    ['whose directory says less than it holds', 0],
    ['whose directory says more than it holds', 2],
  ])('%s', async (_, count) => {
    const wrong = Buffer.from(zip);
    wrong.writeUInt16LE(count, wrong.length - 14);
    wrong.writeUInt16LE(count, wrong.length - 12);
    expect((await search(wrong)).unread).toMatch(/zip64|directory/);
  });

  test('that is split', async () => {
    const split = Buffer.from(zip);
    split.writeUInt16LE(1, split.length - 18);
    expect((await search(split)).unread).toContain('split');
  });
});

describe('a file of an archive is not read, and the others are', () => {
  test.each<[string, Partial<ZipFile>, string]>([
    ['whose name leads upwards', { name: '../db.js' }, 'leads out of the archive'],
    ['whose name leads upwards inside', { name: 'a/../../db.js' }, 'leads out of the archive'],
    ['with an absolute name', { name: '/etc/db.js' }, 'leads out of the archive'],
    ['with a name of Windows', { name: 'C:\\db.js' }, 'leads out of the archive'],
    ['without a name', { name: '' }, 'its name has 0 bytes'],
    ['with a long name', { name: 'a'.repeat(2000) }, 'its name has 2000 bytes'],
    ['encrypted', { flags: 1 }, 'it is encrypted'],
    ['a link', { mode: 0o120777, text: '/etc/passwd' }, 'it is a link'],
    ['of another method', { method: 12 }, 'it is packed by method 12'],
    ['with a wrong checksum', { crc: 1 }, 'its checksum is wrong'],
    ['that unpacks to more than it says', { size: 3 }, 'it does not unpack to its size'],
    ['that unpacks to less than it says', { size: 5000 }, 'it does not unpack to its size'],
    ['too large', { size: 11_000_000 }, 'it has 11000000 bytes'],
    ['stored with other sizes', { isStored: true, size: 9 }, 'its sizes do not agree'],
  ])('%s', async (_, how, because) => {
    const found = await search(
      aZip([
        { name: 'a.js', text: LEAK, ...how },
        { name: 'b.js', text: LEAK },
      ]),
    );
    expect(paths(found)).toEqual(['b.js:2']);
    const name = how.name === undefined ? 'a.js' : how.name.slice(0, 200) || '(no name)';
    expect(found.unread).toContain(`${name} is not read: `);
    expect(found.unread).toContain(because);
  });
});

test('whatever the bytes are, there is an answer', async () => {
  const zip = aZip([
    { name: 'a.js', text: LEAK },
    { name: 'b/c.js', text: LEAK, hasDescriptor: true },
  ]);
  const changes = fc.array(fc.tuple(fc.nat(zip.length - 1), fc.nat(255)), { maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(changes, async (edits) => {
      const bytes = Buffer.from(zip);
      for (const [at, value] of edits) bytes[at] = value;
      const found = await search(bytes);
      for (const { secret } of found.secrets) expect(secret.masked).not.toContain('Winter7moon');
      if (found.unread !== undefined) expect(found.unread).not.toMatch(/undefined|RangeError|out of range/i);
    }),
    { numRuns: 200 },
  );
});
