import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CLIENT_CASES } from './cases/client.cases.ts';
import { projectOf } from './cases/python.cases.ts';
import { REACH_CASES } from './cases/reach.cases.ts';
import { RESOURCE_CASES } from './cases/resource.cases.ts';
import { readPythonHandler } from './read-python-handler.ts';

const TOKENS =
  'def class handler (e,c): : \n     \n return if else elif for in while try: except with as lambda yield await async import from . * ** = == [ ] { } ( ) , " \' f"{ }" boto3 client ("s3") .put_object() self super() @ app.get match case _ x y None True 1 + % not and or global del print raise \\ # \t'.split(
    ' ',
  );
const CODES = [...CLIENT_CASES, ...REACH_CASES, ...RESOURCE_CASES].flatMap(({ code }) =>
  typeof code === 'string' ? [code] : Object.values(code),
);

function read(files: Readonly<Record<string, string>>) {
  return readPythonHandler(projectOf(files), { handler: 'app.handler', runtime: 'python3.13', folder: '' });
}

test('a soup of tokens gives an answer', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...TOKENS), { maxLength: 120 }), (tokens) => {
      expect(Array.isArray(read({ 'app.py': tokens.join(' ') }).calls)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('a file that was cut off gives an answer', () => {
  fc.assert(
    fc.property(fc.constantFrom(...CODES), fc.nat(), fc.nat(), (code, from, to) => {
      const cut = code.slice(0, from % code.length) + code.slice(to % code.length);
      expect(Array.isArray(read({ 'app.py': cut }).calls)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('modules that import each other in circles give an answer', () => {
  const names = ['app', 'a', 'b', 'c'];
  const line = fc
    .tuple(
      fc.constantFrom(...names),
      fc.constantFrom('import #', 'from # import *', 'from # import run', 'from . import #'),
    )
    .map(([name, text]) => text.replace('#', name));
  const file = fc
    .array(line, { maxLength: 4 })
    .map(
      (lines) =>
        `${lines.join('\n')}\ndef run(*a): return handler(run)\ndef handler(*a): return run(handler)`,
    );
  fc.assert(
    fc.property(fc.tuple(file, file, file, file), ([app, a, b, c]) => {
      const { calls } = read({ 'app.py': app, 'a.py': a, 'b.py': b, 'c.py': c });
      expect(calls).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test.each([
  ['brackets', `x = ${'['.repeat(20_000)}`],
  ['calls', `x = ${'f('.repeat(20_000)}`],
  ['a sum', `x = ${'a + '.repeat(20_000)}b`],
  ['members', `x = a${'.b'.repeat(20_000)}`],
  ['blocks', Array.from({ length: 400 }, (_, at) => `${' '.repeat(at)}if x:`).join('\n')],
  ['a chain of elif', `if a: pass\n${'elif b: pass\n'.repeat(5_000)}`],
  [
    'functions that call each other',
    Array.from(
      { length: 300 },
      (_, at) => `def f${at}(x): return [f${(at + 1) % 300}(x), f${(at + 7) % 300}(x)]`,
    ).join('\n'),
  ],
  [
    'functions that test each other and give lists of lists',
    Array.from(
      { length: 200 },
      (_, at) =>
        `def f${at}(x):\n    if x not in A and not f${(at + 3) % 200}(x): return f${(at + 1) % 200}(x + "a")\n    return [f${(at + 7) % 200}(x), x]`,
    ).join('\n'),
  ],
])('%s without end give an answer', (_name, code) => {
  const reading = read({ 'app.py': `${code}\ndef handler(e, c): return f0(e)\n` });
  expect(reading.calls).toEqual([]);
});

test('a handler that is not there is told', () => {
  expect(read({ 'app.py': 'x = 1' }).incomplete).toEqual([
    { what: 'app.handler', because: 'app.py has no handler' },
  ]);
  expect(read({ 'other.py': 'x = 1' }).entry).toBeUndefined();
});
