import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WatertightError } from '../../model/watertight-error.ts';
import type { TemplateInput } from '../template-reading.ts';
import { parseTree } from '../tree/parse-tree.ts';
import { type Tree, textOf } from '../tree/tree.ts';
import { parseVariables } from './variable-syntax.ts';
import { Variables } from './variables.ts';

const FILES: Readonly<Record<string, string>> = {
  './other.yml': 'a:\n  b: from file\n  list: [one, two]\nself: ${self:custom.plain}\n',
  './dev.json': '{"size": 512}',
  './note.txt': 'a note\n',
  './bad.yml': 'a: [',
  './loop.yml': 'x: ${file(./loop.yml):x}\n',
};

function resolveIn(text: string, input: Partial<TemplateInput> = {}) {
  const reports: string[] = [];
  const all = { file: 'serverless.yml', text, readBeside: (path: string) => FILES[path], ...input };
  const variables = new Variables(parseTree(text, all.file).tree, all, (what, because) => {
    reports.push(`${what}: ${because}`);
  });
  return { variables, reports };
}

/** The value of `custom.x` in a service with this `custom.x` and the usual rest. */
function resolvedValue(written: string, input: Partial<TemplateInput> = {}, more = ''): unknown {
  const text = `service: shop\nprovider: {name: aws, stage: live, region: eu-west-1}
params: {live: {domain: live.example.com}, default: {domain: example.com, color: blue}}
stages: {default: {params: {size: 7}}}
custom:\n  plain: text\n  number: 5\n  live: {size: big}\n  list: [a, {b: c}]\n  x: ${written}\n${more}`;
  return plain(resolveIn(text, input).variables.at('custom', 'x'));
}

function plain(tree: Tree | undefined): unknown {
  if (tree === undefined) return undefined;
  if (tree.kind === 'map')
    return Object.fromEntries([...tree.entries].map(([key, value]) => [key, plain(value)]));
  if (tree.kind === 'list') return tree.items.map((item) => plain(item));
  return tree.kind === 'scalar' ? tree.value : { unknown: tree.value.text };
}

describe('sources that the service tells', () => {
  test.each([
    ['a text', '${self:custom.plain}', 'text'],
    ['a number stays one', '${self:custom.number}', 5],
    ['within a text', 'a-${self:custom.plain}-${self:custom.number}', 'a-text-5'],
    ['an object', '${self:custom.live}', { size: 'big' }],
    ['deep into a list', '${self:custom.list.1.b}', 'c'],
    ['the stage', '${sls:stage}', 'live'],
    ['a variable in a variable', '${self:custom.${sls:stage}.size}', 'big'],
    ['an older nested spelling', '${opt:x, ${self:custom.plain}}', 'text'],
    ['the region', '${aws:region}', 'eu-west-1'],
    ['the account is an atom', '${aws:accountId}', '<account>'],
    ['a parameter of the stage', '${param:domain}', 'live.example.com'],
    ['a default parameter', '${param:color}', 'blue'],
    ['a parameter under stages', '${param:size}', 7],
    ['strToBool', '${strToBool(${opt:x, "false"})}', false],
    ['another brace syntax', '${{self:custom.plain}}', 'text'],
  ])('%s: %s', (_, written, expected) => {
    expect(resolvedValue(written.includes('"') ? `'${written}'` : written)).toEqual(expected);
  });
});

describe('fallbacks', () => {
  test.each([
    ['${opt:x, self:custom.plain}', 'text'],
    ["${opt:x, 'lit'}", 'lit'],
    ['"${opt:x, \'a, b\'}"', 'a, b'],
    ["${self:custom.none, env:NONE, 'last'}", 'last'],
    ['${opt:x, 5}', 5],
    ['${opt:x, true}', true],
    ['${opt:x, null}', null],
    ["${file(./none.yml):a, 'other'}", 'other'],
  ])('%s', (written, expected) => {
    expect(resolvedValue(written.startsWith('"') ? written : `"${written}"`)).toEqual(expected);
  });

  test('what the user gives comes first', () => {
    expect(resolvedValue("${opt:x, 'lit'}", { parameters: { x: 'given' } })).toBe('given');
    expect(resolvedValue('${env:HOME_X}', { environment: { HOME_X: 'set' } })).toBe('set');
    expect(resolvedValue('${sls:stage}', { parameters: { stage: 'prod' } })).toBe('prod');
    expect(resolvedValue('${param:domain}', { parameters: { 'param:domain': 'x.example.com' } })).toBe(
      'x.example.com',
    );
  });
});

describe('what only the deployment tells', () => {
  test.each([
    '${ssm:/db/url}',
    '${ssm.us-east-1:/db/url~true}',
    '${cf:stack.Output}',
    '${cf(us-east-1):stack.Output}',
    '${s3:bucket/key}',
    '${env:NONE}',
    '${opt:none}',
    '${self:custom.none}',
    '${sls:instanceId}',
    '${vault:a/b}',
    "${ssm:/db/url, 'fallback'}",
    '${file(./code.js):x}',
    '${file(./bad.yml):x}',
  ])('%s is unresolved', (written) => {
    expect(resolvedValue(`"${written}"`)).toEqual({ unknown: expect.stringMatching(/^<\?[^<>]+>$/) });
  });

  test('the rest of a text stays known', () => {
    expect(resolvedValue('arn:aws:s3:::${ssm:/bucket}/*')).toEqual({
      unknown: 'arn:aws:s3:::<?ssm:/bucket>/*',
    });
  });
});

describe("CloudFormation's own marks stay", () => {
  test.each(['${AWS::Region}', 'x-${Bucket}', '${Bucket.Arn}', '${!literal}', '${', '$}{', '${}', '${,}'])(
    '%s',
    (written) => {
      expect(resolvedValue(`"${written}"`)).toBe(written);
    },
  );
});

describe('files', () => {
  test.each([
    ['${file(./other.yml):a.b}', 'from file'],
    ['${file(./other.yml):a.list}', ['one', 'two']],
    ['${file(./other.yml):self}', 'text'],
    ['${file(./${sls:stage}.json):size}', undefined],
    ['${file(./note.txt)}', 'a note'],
  ])('%s', (written, expected) => {
    const value = resolvedValue(written);
    if (expected === undefined) expect(value).toEqual({ unknown: expect.any(String) });
    else expect(value).toEqual(expected);
  });

  test('a name made of variables', () => {
    expect(resolvedValue('${file(./${opt:s}.json):size}', { parameters: { s: 'dev' } })).toBe(512);
  });

  test('nodes of another file have its places', () => {
    const { variables } = resolveIn('custom:\n  x: ${file(./other.yml):a}\n');
    const node = variables.at('custom', 'x');
    expect(node?.at).toEqual({ file: 'serverless.yml', line: 2, column: 6 });
    expect(node?.kind === 'map' ? node.entries.get('b')?.at : undefined).toEqual({
      file: 'other.yml',
      line: 2,
      column: 6,
    });
  });

  test('a file that is not there is reported once, unless something else answers', () => {
    const { variables, reports } = resolveIn(
      "a: ${file(./gone.yml):x}\nb: ${file(./gone.yml)}\nc: ${file(./perhaps.yml), 'other'}\n",
    );
    for (const key of ['a', 'b', 'c']) variables.at(key);
    expect(reports).toHaveLength(1);
    expect(JSON.stringify(reports)).toContain('gone.yml');
  });

  test('code and bad files are reported', () => {
    const { variables, reports } = resolveIn('a: ${file(./code.js):x}\nb: ${file(./bad.yml)}\n');
    variables.at('a');
    variables.at('b');
    expect(reports).toHaveLength(2);
  });
});

describe('hostile services', () => {
  test.each([
    ['itself', 'a: ${self:a}'],
    ['a circle', 'a: ${self:b}\nb: ${self:c}\nc: ${self:a}'],
    ['its parent', 'a: {b: "${self:a}"}'],
    ['everything', 'a: ${self:}'],
    ['a file that names itself', 'a: ${file(./loop.yml):x}'],
  ])('%s ends', (_, text) => {
    const { variables, reports } = resolveIn(text);
    expect(variables.at('a')).toBeDefined();
    expect(reports.length).toBeGreaterThan(0);
  });

  test('a long chain of references is cut, and it is said', () => {
    const lines = Array.from({ length: 5_000 }, (_, index) => `a${index}: \${self:a${index + 1}}`);
    const { variables, reports } = resolveIn(`${lines.join('\n')}\na5000: end\n`);
    expect(textOf(variables.at('a0'))).toMatchObject({ kind: 'unresolved' });
    expect(reports).toHaveLength(1);
  });

  test('texts that double at every step pass a bound', () => {
    const lines = Array.from(
      { length: 100 },
      (_, index) => `a${index}: \${self:a${index + 1}}\${self:a${index + 1}}`,
    );
    const { variables } = resolveIn(`${lines.join('\n')}\na100: ${'x'.repeat(1_000)}\n`);
    try {
      expect(textOf(variables.at('a0'))).toMatchObject({ kind: 'unresolved' });
    } catch (error) {
      expect(error).toBeInstanceOf(WatertightError);
    }
  });

  test('objects that double at every step share their nodes', () => {
    const lines = Array.from(
      { length: 100 },
      (_, index) => `a${index}: ["\${self:a${index + 1}}", "\${self:a${index + 1}}"]`,
    );
    const { variables } = resolveIn(`${lines.join('\n')}\na100: x\n`);
    expect(variables.at('a0')?.kind).toBe('list');
  });

  test('any text is parsed into the same text', () => {
    const piece = fc.constantFrom(
      '${',
      '}',
      '{',
      'self:a',
      'opt:',
      ',',
      "'",
      '"',
      '(',
      ')',
      'file(',
      ' ',
      'x',
      '::',
      '$',
      '.',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 60 }).map((each) => each.join('')),
        (text) => {
          const parts = parseVariables(text);
          expect(parts.map((each) => (typeof each === 'string' ? each : each.written)).join('')).toBe(text);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test('very many braces are parsed in linear time', () => {
    expect(parseVariables('${self:'.repeat(20_000)).length).toBeGreaterThan(0);
    expect(parseVariables(`${'${self:'.repeat(20_000)}${'}'.repeat(20_000)}`).length).toBeGreaterThan(0);
  });

  test('any service is resolved, or refused in words', () => {
    const value = fc.oneof(
      fc.constantFrom(
        '${self:a}',
        '${self:b.c}',
        '${self:}',
        '${file(./other.yml)}',
        'x${self:a}y',
        '${opt:x, self:b}',
        '${param:a}',
      ),
      fc.string({ maxLength: 8 }),
    );
    const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        value,
        fc.array(tie('tree'), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom('a', 'b', 'c', 'params'), tie('tree'), { maxKeys: 3 }),
      ),
    }));
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('a', 'b', 'custom', 'provider', 'params'), tree),
        (service) => {
          const { variables } = resolveIn(JSON.stringify(service));
          for (const key of Object.keys(service)) expect(variables.at(key)).toBeDefined();
        },
      ),
      { numRuns: 500 },
    );
  });
});
