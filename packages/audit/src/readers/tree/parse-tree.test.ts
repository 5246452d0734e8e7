import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WatertightError } from '../../model/watertight-error.ts';
import { parseTree } from './parse-tree.ts';
import { booleanOf, child, entriesOf, itemsOf, knownText, numberOf, type Tree, textOf } from './tree.ts';

function plain(tree: Tree | undefined): unknown {
  if (tree === undefined) return undefined;
  if (tree.kind === 'list') return tree.items.map(plain);
  if (tree.kind === 'map')
    return Object.fromEntries([...tree.entries].map(([key, value]) => [key, plain(value)]));
  return tree.kind === 'scalar' ? tree.value : tree.value.expression;
}

function parsed(text: string): Tree {
  return parseTree(text, 'a.yaml').tree;
}

describe('short forms become long forms', () => {
  test.each([
    ['!Ref A', { Ref: 'A' }],
    ['!Condition A', { Condition: 'A' }],
    [`!Sub "\${A}"`, { 'Fn::Sub': `\${A}` }],
    ['!GetAtt A.B.C', { 'Fn::GetAtt': ['A', 'B.C'] }],
    ['!GetAtt [A, B]', { 'Fn::GetAtt': ['A', 'B'] }],
    ['!Join ["", [a, !Ref B]]', { 'Fn::Join': ['', ['a', { Ref: 'B' }]] }],
    ['!If [C, 1, !Ref AWS::NoValue]', { 'Fn::If': ['C', 1, { Ref: 'AWS::NoValue' }] }],
    ['!Transform {Name: x}', { 'Fn::Transform': { Name: 'x' } }],
    ['!ImportValue a', { 'Fn::ImportValue': 'a' }],
    ['!Custom a', 'a'],
  ])('%s', (text, long) => {
    expect(plain(child(parsed(`a: ${text}`), 'a'))).toEqual(long);
  });
});

describe('places', () => {
  test.each([
    ['yaml', 'Resources:\n  Queue:\n    Type: AWS::SQS::Queue\n'],
    ['json', '{"Resources":\n  {"Queue":\n    {"Type":"AWS::SQS::Queue"}}}'],
  ])('a map is where its key is, a text where it begins (%s)', (_, text) => {
    const queue = child(parsed(text), 'Resources', 'Queue');
    expect(queue?.at?.line).toBe(2);
    expect(child(queue, 'Type')?.at?.line).toBe(3);
    expect(child(queue, 'Type')?.at?.file).toBe('a.yaml');
  });

  test('columns count from one', () => {
    expect(child(parsed('a: b'), 'a')?.at).toEqual({ file: 'a.yaml', line: 1, column: 4 });
    expect(child(parsed('{"a": "b"}'), 'a')?.at).toEqual({ file: 'a.yaml', line: 1, column: 7 });
  });
});

describe('values', () => {
  test('account ids keep their zeros', () => {
    expect(textOf(child(parsed('a: 012345678901'), 'a'))).toBe('012345678901');
  });
  test('a date stays a text', () => {
    expect(textOf(child(parsed('Version: 2012-10-17'), 'Version'))).toBe('2012-10-17');
  });
  test('numbers and booleans may be texts', () => {
    expect(numberOf(child(parsed('a: "30"'), 'a'))).toBe(30);
    expect(booleanOf(child(parsed('a: "true"'), 'a'))).toBe(true);
    expect(booleanOf(child(parsed('a: yes'), 'a'))).toBe(true);
    expect(numberOf(child(parsed('a: many'), 'a'))).toMatchObject({ kind: 'unresolved', expression: 'many' });
  });
  test('a missing and an empty value are the same', () => {
    expect(textOf(child(parsed('a:'), 'a'))).toBeUndefined();
  });
  test('merge keys add what is not there', () => {
    expect(plain(child(parsed('x: &x {a: 1, b: 2}\ny: {<<: *x, b: 3}'), 'y'))).toEqual({ a: 1, b: 3 });
  });
  test('duplicate keys are listed and the last one counts', () => {
    const { tree, problems } = parseTree('a: 1\na: 2', 'a.yaml');
    expect(plain(tree)).toEqual({ a: 2 });
    expect(problems).toEqual([{ what: 'duplicate key a', at: { file: 'a.yaml', line: 2, column: 1 } }]);
    expect(parseTree('{"a":1,"a":2}', 'a.json').problems).toHaveLength(1);
  });
  test('JSON with tabs, escapes and a byte order mark', () => {
    expect(plain(parsed('\uFEFF{\t"a\\u0041": [true, null, -1.5e3, "\\n"]}'))).toEqual({
      aA: [true, null, -1500, '\n'],
    });
  });
  test('keys of a prototype are keys', () => {
    const tree = parsed('{"__proto__": {"polluted": "yes"}, "constructor": "x"}');
    expect(entriesOf(tree).map(([key]) => key)).toEqual(['__proto__', 'constructor']);
    expect(knownText(child(tree, 'toString'))).toBeUndefined();
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

describe('bounds', () => {
  test.each([
    ['too long', `a: ${'x'.repeat(5_000_001)}`],
    ['deep flow', '['.repeat(50_000)],
    ['deep JSON', `{"a":${'['.repeat(500)}${']'.repeat(500)}}`],
    ['alias bomb', aliasBomb()],
    ['alias within its own anchor', 'a: &a [*a]'],
    ['unknown alias', 'a: *b'],
    ['bad YAML', 'a: [1'],
    ['tabs as indentation', 'a:\n\tb: 1'],
  ])('%s is one clear error', (_, text) => {
    expect(() => parsed(text)).toThrow(WatertightError);
  });

  test('an error tells where', () => {
    expect(() => parsed('a: 1\nb: [')).toThrow(
      expect.objectContaining({ code: 'WT-E-TEMPLATE-01', at: expect.objectContaining({ file: 'a.yaml' }) }),
    );
  });

  test('any text parses or throws a WatertightError', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'{}[]:,-&*!|>"\'#%@ \n\tabR01<?') }), (text) => {
        try {
          expect(parsed(text)).toHaveProperty('kind');
        } catch (error) {
          expect(error).toBeInstanceOf(WatertightError);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('JSON reads as JSON.parse reads it', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 }), { minKeys: 1 }), (value) => {
        const text = JSON.stringify(value);
        expect(JSON.stringify(plain(parsed(text)))).toBe(JSON.stringify(JSON.parse(text)));
      }),
    );
  });
});

function aliasBomb(): string {
  const lines = Array.from(
    { length: 12 },
    (_, index) => `a${index + 1}: &a${index + 1} [${Array(9).fill(`*a${index}`).join(',')}]`,
  );
  return `a0: &a0 [1]\n${lines.join('\n')}`;
}

test('items of one value and of a list', () => {
  expect(itemsOf(child(parsed('a: b'), 'a')).map(textOf)).toEqual(['b']);
  expect(itemsOf(child(parsed('a: [b, c]'), 'a')).map(textOf)).toEqual(['b', 'c']);
});
