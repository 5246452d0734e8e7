import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { aZip, type ZipFile } from '@watertight/audit/dependencies/archives/a-zip.cases.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aProject, type Project } from '../../testing/a-project.ts';

let project: Project;
beforeEach(() => {
  project = aProject();
});
afterEach(() => project.remove());

const A: ZipFile = { name: 'node_modules/a/package.json', text: '{"name":"a","version":"1.0.0"}' };
const HANDLER: ZipFile = { name: 'index.js', text: 'exports.handler = async () => 1;\n' };
const GOOD = aZip([A, HANDLER]);

/** The archive with bytes of its end record, or of its directory, written over. */
function patched(bytes: Buffer, change: (copy: Buffer, end: number) => void): Buffer {
  const copy = Buffer.from(bytes);
  change(copy, copy.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1')));
  return copy;
}

/** The bytes of an archive as text: a-zip takes no others. */
const inner = (name: string, text: string): ZipFile => ({ name, text, isStored: true });
const many = Array.from({ length: 65_000 }, (_, index): ZipFile => ({ name: `f${index}`, isStored: true }));

/** Refused as a whole, each with its reason. */
const REFUSED: readonly (readonly [string, () => Buffer, RegExp])[] = [
  [
    'a bomb by its declared size',
    () => aZip([A, { name: 'b', size: 2_000_000_000 }]),
    /unpacks to 20000000\d\d bytes/,
  ],
  [
    'a bomb by its ratio',
    () => aZip([A, { name: 'b', text: 'x'.repeat(60_000_000) }]),
    /unpacks to \d+ times its size/,
  ],
  ['overlapping files', () => aZip([A, { ...HANDLER, header: 0 }]), /shares bytes with another file/],
  [
    'another name in the local header',
    () => aZip([A, { ...HANDLER, localName: 'indey.js' }]),
    /another file in its own header/,
  ],
  ['a zip64 size in an entry', () => aZip([A, { name: 'b', size: 0xffffffff }]), /zip64/],
  ['a zip64 count', () => patched(GOOD, (copy, end) => copy.writeUInt32LE(0xffffffff, end + 8)), /zip64/],
  [
    'a count that is too high',
    () => patched(GOOD, (copy, end) => copy.writeUInt32LE(60_000 * 0x10001, end + 8)),
    /directory is broken/,
  ],
  [
    'a count that is too low',
    () => patched(GOOD, (copy, end) => copy.writeUInt32LE(0x10001, end + 8)),
    /holds more than it says/,
  ],
  [
    'a directory that ends before',
    () => patched(GOOD, (copy, end) => copy.writeUInt32LE(copy.readUInt32LE(end + 12) - 9, end + 12)),
    /not where it says/,
  ],
  ['a file that was cut off', () => GOOD.subarray(0, GOOD.length - 30), /no zip archive/],
  [
    'an end record in the comment',
    () =>
      aZip(
        [A],
        aZip([HANDLER])
          .subarray(-22)
          .toString('latin1')
          .replace(/[^\0-\x7f]/g, '\0'),
      ),
    /not where it says|no zip archive/,
  ],
  ['bytes after the end', () => Buffer.concat([GOOD, Buffer.from('more')]), /no zip archive/],
];

/** Read, with the bad part told. */
const TOLD: readonly (readonly [string, () => Buffer, RegExp])[] = [
  ['two files of one name', () => aZip([{ ...A, text: '{}' }, A]), /several files of one name/],
  ['a drive letter', () => aZip([A, { name: 'C:evil.js' }]), /leads out of the archive/],
  ['a backslash', () => aZip([A, { name: '..\\..\\evil.js' }]), /leads out of the archive/],
  ['an absolute name', () => aZip([A, { name: '/etc/passwd' }]), /leads out of the archive/],
  ['a name with ..', () => aZip([A, { name: 'a/../../etc/passwd' }]), /leads out of the archive/],
  [
    'a manifest that is a link',
    () => aZip([A, { name: 'node_modules/b/package.json', text: '../a', mode: 0o120777 }]),
    /it is a link/,
  ],
  [
    'an encrypted manifest',
    () => aZip([A, { name: 'node_modules/b/package.json', text: '{}', flags: 1 }]),
    /it is encrypted/,
  ],
  [
    'a method that is not read',
    () => aZip([A, { name: 'node_modules/b/package.json', text: '{}', method: 14 }]),
    /packed by method 14/,
  ],
  [
    'a wrong checksum',
    () => aZip([A, { name: 'node_modules/b/package.json', text: '{}', crc: 7 }]),
    /checksum is wrong/,
  ],
  [
    'a wrong size',
    () => aZip([A, { name: 'node_modules/b/package.json', text: '{"name":"b"}', size: 5 }]),
    /does not unpack to its size/,
  ],
  ['an archive in the archive', () => aZip([A, inner('layer.zip', 'PK')]), /archive in the archive/],
  [
    'a bomb in the archive',
    () => aZip([A, inner('b.zip', aZip([{ name: 'c', size: 2_000_000_000 }]).toString('latin1'))]),
    /archive in the archive/,
  ],
];

const templateOf = (file: string) =>
  JSON.stringify({
    Resources: {
      Orders: {
        Type: 'AWS::Serverless::Function',
        Properties: { Runtime: 'nodejs22.x', Handler: 'index.handler', CodeUri: file },
      },
    },
    Transform: 'AWS::Serverless-2016-10-31',
  });

interface Row {
  readonly what: string;
  readonly because: string;
}

/** Each row that names the archive: sbom, scan of the archive itself, scan of a template whose function it is. */
async function rowsOf(
  bytes: Buffer,
): Promise<readonly { code: number; rows: readonly Row[]; text: string }[]> {
  project.put({ 'template.json': templateOf('app.zip') });
  writeFileSync(join(project.folder, 'app.zip'), bytes);
  const answers: { code: number; rows: readonly Row[]; text: string }[] = [];
  for (const words of [
    ['sbom', 'app.zip'],
    ['scan', 'app.zip', '--only', 'dependencies,secrets'],
    ['scan', 'template.json', '--only', 'dependencies,secrets'],
  ]) {
    const { code, stdout, stderr } = await project.run(...words, '-f', 'json', '--data', ':memory:');
    const rows: readonly Row[] = JSON.parse(stdout).incomplete;
    answers.push({ code, rows: rows.filter(({ what }) => what.includes('app.zip')), text: stdout + stderr });
  }
  return answers;
}

describe('refused, by sbom and by scan', () => {
  test.each(REFUSED)('%s', async (_name, bytes, reason) => {
    for (const { code, rows, text } of await rowsOf(bytes())) {
      expect(code).toBe(4);
      expect(rows.map(({ because }) => because)).toEqual([expect.stringMatching(reason)]);
      expect(text).not.toMatch(/\n\s+at /);
    }
  });
});

describe('told, and the rest is read', () => {
  test.each(TOLD)('%s', async (_name, bytes, reason) => {
    for (const { code, rows, text } of await rowsOf(bytes())) {
      expect(code).toBe(4);
      expect(rows.map(({ because }) => because)).toContainEqual(expect.stringMatching(reason));
      // The package beside it: listed by the first, counted by the others.
      expect(text).toMatch(/"name": "a"|"packages": 1,/);
      expect(text).not.toMatch(/\n\s+at /);
    }
  });
});

test('what is no attack: data before it is refused, a comment and empty files are not', async () => {
  for (const { rows } of await rowsOf(aZip([A, HANDLER, { name: 'empty.js' }], 'built by us')))
    expect(rows).toEqual([]);
});

test('bytes before the archive', async () => {
  for (const { code, rows } of await rowsOf(
    Buffer.concat([Buffer.from('PK\x03\x04self-extracting', 'latin1'), GOOD]),
  )) {
    expect(code).toBe(4);
    expect(rows.map(({ because }) => because)).toEqual([expect.stringMatching(/not where it says/)]);
  }
});

test('tens of thousands of empty files are read, and hold no packages', async () => {
  for (const { rows } of await rowsOf(aZip([A, ...many]))) expect(rows).toEqual([]);
});
