import { array, assert, constantFrom, integer, property, record, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { projectOf } from './cases/handler-case.cases.ts';
import { SDK_V3_CASES } from './cases/sdk-v3.cases.ts';
import { readNodeHandler } from './node-handler.ts';
import { nestsTooDeep } from './syntax/nesting.ts';

const NAME = { handler: 'index.handler', runtime: 'nodejs22.x', folder: '' };
const TOKENS = constantFrom(
  ...'const let var x y handler exports module . , ; ( ) [ ] { } => = == + - ? : ... => async await function class extends new this super return if else for of in import from export default require'.split(
    ' ',
  ),
  ...[
    "'a'",
    ['`$', '{x}`'].join(''),
    '`',
    '/a/',
    '"',
    '//',
    '/*',
    '*/',
    'S3Client',
    "'@aws-sdk/client-s3'",
    '#x',
    '@d',
    '<A>',
    ': string',
    '\n',
    'yield',
    'import(',
    'process.env.X',
  ],
);

function read(files: Readonly<Record<string, string>>): void {
  const reading = readNodeHandler(projectOf(files), NAME);
  expect(Array.isArray(reading.calls)).toBe(true);
}

describe('any text', () => {
  it('is read without an error', () => {
    assert(
      property(array(TOKENS, { maxLength: 60 }), (tokens) => read({ 'index.js': tokens.join(' ') })),
      { numRuns: 400 },
    );
  });

  it('is read as TypeScript without an error', () => {
    assert(
      property(array(TOKENS, { maxLength: 60 }), (tokens) => read({ 'index.ts': tokens.join(' ') })),
      { numRuns: 200 },
    );
  });

  it('of any characters is read without an error', () => {
    assert(
      property(string({ maxLength: 200, unit: 'binary' }), (text) =>
        read({ 'index.js': text, 'package.json': text, 'tsconfig.json': text }),
      ),
      { numRuns: 200 },
    );
  });

  it('cut off anywhere is read without an error', () => {
    const texts = SDK_V3_CASES.flatMap(({ code }) => (typeof code === 'string' ? [code] : []));
    assert(
      property(constantFrom(...texts), integer({ min: 0, max: 400 }), (text, at) =>
        read({ 'index.js': text.slice(0, at) }),
      ),
      { numRuns: 200 },
    );
  });
});

describe('modules that import each other in any order', () => {
  it('come to an end', () => {
    const names = ['index', 'a', 'b', 'c'];
    const link = record({
      from: constantFrom(...names),
      to: constantFrom(...names),
      kind: constantFrom('star', 'name', 'require', 'call'),
    });
    assert(
      property(array(link, { maxLength: 12 }), (links) => {
        const files: Record<string, string> = {};
        for (const name of names) {
          const lines = links
            .filter((each) => each.from === name)
            .map((each, at) => lineFor(each.kind, each.to, at));
          files[`${name}.js`] = [
            ...lines,
            `export const ${name} = () => 1; export const handler = () => ${name}();`,
          ].join('\n');
        }
        read(files);
      }),
      { numRuns: 150 },
    );
  });
});

function lineFor(kind: string, to: string, at: number): string {
  if (kind === 'star') return `export * from './${to}.js';`;
  if (kind === 'require') return `const r${at} = require('./${to}.js'); r${at}.${to}?.();`;
  if (kind === 'call') return `import * as n${at} from './${to}.js'; n${at}.handler();`;
  return `import { ${to} as i${at} } from './${to}.js'; export const o${at} = () => i${at}(o${at});`;
}

describe('code that nests', () => {
  const depth = 30_000;
  it.each([
    ['brackets', '('.repeat(depth)],
    ['lists', '['.repeat(depth)],
    ['templates', '`${'.repeat(depth)],
    ['arrows', `${'a=>'.repeat(depth)}a`],
    ['sums', `a${'+a'.repeat(200_000)}`],
    ['negations', `${'!'.repeat(200_000)}a`],
    ['types', `let a: ${'A<'.repeat(depth)}B${'>'.repeat(depth)}`],
    ['brackets after a text that hides them', `"${'\\"'}"; ${'("")'.repeat(10)}${'{('.repeat(depth)}`],
    ['words', `${'new '.repeat(depth)}a`],
  ])('too deeply in %s is left out, and said', (_, text) => {
    expect(nestsTooDeep(text)).toBe(true);
    const { incomplete } = readNodeHandler(projectOf({ 'index.ts': text }), NAME);
    expect(incomplete.length).toBeGreaterThan(0);
  });

  it.each([
    ['brackets', `${'('.repeat(1_000)}1${')'.repeat(1_000)}`],
    ['a sum', `exports.handler = () => 1${'+ 1'.repeat(3_000)}`],
    ['a chain', `exports.handler = () => x${'.y()'.repeat(1_400)}`],
    ['else', `${'if (a) b; else '.repeat(1_000)}c`],
    ['functions', `${'() => '.repeat(1_000)}1`],
    ['blocks', `${'{'.repeat(1_000)}${'}'.repeat(1_000)}`],
  ])('deeply in %s is read', (_, text) => {
    expect(nestsTooDeep(text)).toBe(false);
    read({ 'index.js': text });
  });

  it('comparisons in a long line are no brackets', () => {
    expect(nestsTooDeep('if (a < b) { c = /[(]+/; }'.repeat(4_000))).toBe(false);
  });
});

describe('code that grows without end', () => {
  it.each([
    ['a text', "let s = ''; exports.handler = (e) => { for (const x of e) s = s + x + 'a'; return s; };"],
    ['a list of lists', 'let l = []; exports.handler = (e) => { for (const x of e) l = [l]; return l; };'],
    [
      'functions that make functions',
      'const grow = (f) => (x) => grow(() => f(x)); exports.handler = (e) => { let f = grow(e); while (e) f = f(f); return f; };',
    ],
    [
      'a class that makes itself',
      'class A { constructor(n) { this.next = new A(this); } } exports.handler = () => new A();',
    ],
    [
      'objects inside themselves',
      'const o = {}; o.o = o; Object.assign(o, { p: o }); Object.setPrototypeOf(o, o); exports.handler = () => ({ ...o, ...o.o.o.p.x.y });',
    ],
    ['a getter of itself', 'const o = { get x() { return this.x; } }; exports.handler = () => o.x;'],
  ])('%s comes to an end', (_, text) => {
    read({ 'index.js': text });
  });
});
