import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aZip, type ZipFile } from './a-zip.cases.ts';
import { readArchive } from './read-archive.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bundles-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function read(...files: readonly ZipFile[]) {
  const path = join(folder, 'app.zip');
  await writeFile(path, aZip(files));
  const handle = await open(path);
  try {
    return await readArchive('app.zip', handle);
  } finally {
    await handle.close();
  }
}

const minified = `var a=1;${'b(1,2);'.repeat(4000)}`;
const plain = `// node_modules/padder/index.js\nexports.version = "1.2.0";\n${'a(1);\n'.repeat(200)}`;

describe('a bundle in an archive', () => {
  test('is read, with its place in the archive', async () => {
    const { packages } = await read({ name: 'src/index.js', text: plain });
    expect(packages).toMatchObject([
      { name: 'padder', version: '1.2.0', at: { file: 'app.zip/src/index.js' }, confidence: 'likely' },
    ]);
  });

  test.each([
    ['source map', 'index.js.map', '{"sources":["../node_modules/padder/index.js"]}'],
    [
      'metafile',
      'meta.json',
      '{"inputs":{},"outputs":{"index.js":{"inputs":{"node_modules/padder/a.js":{"bytesInOutput":9}}}}}',
    ],
  ])('is told by its %s beside it, not by another folder’s', async (_, name, text) => {
    const code = `${minified}\n//# sourceMappingURL=index.js.map\n`;
    const own = await read({ name: 'src/index.js', text: code }, { name: `src/${name}`, text });
    expect(own.packages.map((each) => each.name)).toEqual(['padder']);
    const other = await read({ name: 'src/index.js', text: code }, { name: `other/${name}`, text });
    expect(other.packages).toEqual([]);
  });

  test('without anything beside it is told to be unrecognised', async () => {
    const { packages, incomplete } = await read({ name: 'index.js', text: minified });
    expect([packages, incomplete]).toMatchObject([
      [],
      [{ what: 'app.zip/index.js', because: expect.stringMatching(/^unrecognised code, \d+ kB/) }],
    ]);
  });

  test.each([
    ['code of people', 'index.js', 'export const handler = async () => 1;\n'.repeat(100)],
    ['what is installed', 'node_modules/a/dist/a.js', minified],
    ['other files', 'index.txt', plain],
  ])('is not %s', async (_, name, text) => {
    expect(await read({ name, text })).toMatchObject({ packages: [], incomplete: [] });
  });
});
