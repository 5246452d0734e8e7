import { describe, expect, test } from 'vitest';
import { functionsOf } from './function-sizes.ts';
import { rootProblems, sizeProblems } from './size-limits.ts';
import { sourceFile } from './source-files.ts';

function fileOf(lines: number, path = 'packages/x/src/a.ts') {
  return sourceFile(path, 'const a = 1;\n'.repeat(lines));
}

function functionOf(lines: number): string {
  return `function long() {\n${'  work();\n'.repeat(lines - 2)}}\n`;
}

describe('size limits', () => {
  test('small files are fine', () => {
    expect(sizeProblems([fileOf(70)])).toEqual([]);
  });

  test.each([
    [
      'a file of 401 lines',
      [fileOf(401), ...Array.from({ length: 30 }, (_, i) => fileOf(10, `p/f${i % 2}/${i}.ts`))],
      'p',
    ],
    ['a high median', [fileOf(71), fileOf(71, 'p/b.ts')], 'median'],
    [
      'a function of 81 lines',
      [sourceFile('p/a.ts', functionOf(81)), fileOf(1), fileOf(1, 'p/c.ts')],
      'long',
    ],
    ['four parameters', [sourceFile('p/a.ts', 'function f(a, b, c, d) {}')], 'parameters'],
    ['a deep folder', [fileOf(1, 'packages/x/src/a/b/c/d/e.ts')], 'deep'],
    ['a flat folder', Array.from({ length: 26 }, (_, index) => fileOf(1, `p/${index}.ts`)), 'source files'],
    ['a mark of unfinished work', [sourceFile('p/a.ts', `// ${['TO', 'DO'].join('')} later`)], 'issue'],
    [
      'many files called index',
      [fileOf(1, 'a/index.ts'), fileOf(1, 'b/index.ts'), fileOf(1, 'c/a.ts')],
      'index',
    ],
  ])('%s', (_, files, word) => {
    expect(sizeProblems(files).join('\n')).toContain(word);
  });

  test('tests and generated files have no size', () => {
    expect(sizeProblems([fileOf(500, 'p/a.test.ts'), fileOf(500, 'p/a.generated.ts')])).toEqual([]);
  });

  test('the root folder', () => {
    const names = (count: number) => Array.from({ length: count }, (_, index) => `file${index}`);
    expect(rootProblems([...names(19), 'a/1', 'a/2'])).toEqual([]);
    expect(rootProblems(names(23))).toHaveLength(1);
  });
});

describe('functionsOf', () => {
  test.each([
    ['function a() {\n}\n', 'a', 2, 0],
    [
      'export async function a(b: B, { c, d }: { c: number; d: string }): Promise<{ e: number }> {\n  x;\n}',
      'a',
      3,
      2,
    ],
    ['function a<T extends { b: 1 }>(c: Map<string, number>, d = (x, y) => x): T {\n}', 'a', 2, 2],
    ['class X {\n  private run(a: number, b: number): void {\n    x;\n  }\n}', 'run', 3, 2],
    ['function a(\n  b: number,\n  c: number,\n) {\n}', 'a', 5, 2],
  ])('%s', (code, name, lines, parameters) => {
    expect(functionsOf(code)).toEqual([expect.objectContaining({ name, lines, parameters })]);
  });

  test('overloads and calls have no body', () => {
    expect(functionsOf('function a(b: string): void;\nrun(a, b);\n')).toEqual([]);
  });
});
