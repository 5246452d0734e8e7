import { build } from 'esbuild';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isBundle, readBundle } from './read-bundle.ts';

/** Real packages of this repository, bundled by esbuild as people do. */
async function bundleOf(options: { readonly minify?: boolean; readonly sourcemap?: 'inline' | false }) {
  const result = await build({
    stdin: {
      contents:
        "import { parse } from 'yaml'; import { parse as toml } from 'smol-toml'; import { z } from 'zod'; export const handler = (event) => [parse(event.a), toml(event.b), z.string()];",
      resolveDir: import.meta.dirname,
      sourcefile: 'app.js',
    },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    write: false,
    metafile: true,
    outfile: 'dist/app.js',
    legalComments: 'none',
    absWorkingDir: import.meta.dirname,
    ...options,
  });
  return { text: result.outputFiles[0]?.text ?? '', metafile: JSON.stringify(result.metafile) };
}

const names = (list: ReturnType<typeof readBundle>) => list.packages.map(({ name }) => name).sort();
const ALL = ['smol-toml', 'yaml', 'zod'];

describe('a bundle of esbuild', () => {
  test('plain: its comments name every package', async () => {
    const { text } = await bundleOf({});
    const list = readBundle('dist/app.js', text);
    expect(isBundle(text)).toBe(true);
    expect([names(list), list.incomplete]).toEqual([ALL, []]);
    for (const { at } of list.packages)
      expect(text.split('\n')[(at.line ?? 0) - 1]).toContain('node_modules/');
  });

  test('minified with a source map', async () => {
    const { text } = await bundleOf({ minify: true, sourcemap: 'inline' });
    const list = readBundle('dist/app.js', text);
    expect([names(list), list.incomplete]).toEqual([ALL, []]);
    expect(list.packages[0]?.shownBy).toMatch(/^source map/);
  });

  test('minified with its metafile beside it', async () => {
    const { text, metafile } = await bundleOf({ minify: true });
    const readBeside = (path: string) => (path === 'meta.json' ? metafile : undefined);
    expect(names(readBundle('dist/app.js', text, { readBeside }))).toEqual(ALL);
  });

  test('minified alone: known packages are likely there, and the rest is told to be unrecognised', async () => {
    const { text } = await bundleOf({ minify: true });
    const list = readBundle('dist/app.js', text);
    expect(isBundle(text)).toBe(true);
    expect(names(list)).toEqual(['yaml', 'zod']);
    for (const each of list.packages)
      expect([each.confidence, each.shownBy]).toEqual([
        'likely',
        expect.stringMatching(/^fingerprint, \d+ of/),
      ]);
    expect(list.incomplete[0]?.because).toMatch(/^unrecognised code, \d+ kB.*; 2 packages are recognised/);
  });

  test('code of nobody known: no package, and never clean', () => {
    const text = Array.from({ length: 3000 }, (_, at) => `ownName${at}:${at}`).join(',');
    const list = readBundle('dist/app.js', text);
    expect([isBundle(text), list.packages]).toEqual([true, []]);
    expect(list.incomplete[0]?.because).toMatch(/^unrecognised code, \d+ kB/);
  });
});

describe('what is no bundle', () => {
  test.each([
    ['code of people', "import a from './a.js';\n// see src/a.js\nexport const handler = () => a;\n"],
    ['one that speaks of a package', '// node_modules is left out\nexport const a = 1;\n'],
    ['a long file', 'export const a = 1;\n'.repeat(5000)],
  ])('%s', (_, text) => {
    expect(isBundle(text)).toBe(false);
  });
});

test('a report of another bundle says nothing about this one', () => {
  const other = JSON.stringify({ inputs: {}, outputs: { 'out/other.js': { inputs: {} } } });
  const list = readBundle('dist/app.js', 'x'.repeat(30_000), {
    readBeside: (path) => (path === 'meta.json' ? other : undefined),
  });
  expect([list.packages, list.incomplete.map(({ what }) => what)]).toEqual([[], ['dist/app.js']]);
});

test('a broken source map is told, and the comments are read all the same', () => {
  const text = `// node_modules/left-pad/index.js\nvar a = 1;\n//# sourceMappingURL=app.js.map\n`;
  const list = readBundle('app.js', text, {
    readBeside: (path) => (path === 'app.js.map' ? '{' : undefined),
  });
  expect([names(list), list.incomplete.map(({ what }) => what)]).toEqual([
    ['left-pad'],
    ['source map of app.js'],
  ]);
});

test('any text is read', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      isBundle(text);
      expect(readBundle('a.js', text).format).toBe('bundle');
      readBundle('a.js', `// node_modules/${text}.js\n//# sourceMappingURL=data:application/json,${text}`);
    }),
  );
});
