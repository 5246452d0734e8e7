import { describe, expect, test } from 'vitest';
import { cycleProblems, dependencyProblems, layerProblems, sqlProblems } from './check-layers.ts';
import { sourceFile } from './source-files.ts';

const MONITOR = 'packages/monitor/src';

function problemsOf(path: string, text: string): readonly string[] {
  return layerProblems([sourceFile(path, text)]);
}

describe('imports that break a layer', () => {
  test.each([
    ['records know nothing of the monitor', `${MONITOR}/records/a.ts`, "import { x } from '../errors.ts';"],
    [
      'the simulator knows nothing of the product',
      `${MONITOR}/simulate/a.ts`,
      "import type { A } from '../records/a.ts';",
    ],
    [
      'the product does not know its simulator',
      `${MONITOR}/ingest.ts`,
      "import { x } from './simulate/simulate.ts';",
    ],
    ['features do not read sources', `${MONITOR}/features/a.ts`, "import { x } from '../sources/a.ts';"],
    [
      'features take no code from the store',
      `${MONITOR}/features/a.ts`,
      "import { x } from '../store/tables.ts';",
    ],
    [
      'detections do not know alerts',
      `${MONITOR}/detections/a.ts`,
      "import type { Alert } from '../alerts/alert.ts';",
    ],
    ['a rule does not import a rule', `${MONITOR}/detections/rules/a.ts`, "import { b } from './b.ts';"],
    ['DuckDB has one file', `${MONITOR}/features/a.ts`, "import { x } from '@duckdb/node-api';"],
    ['the AWS SDK stays in its folders', `${MONITOR}/store/a.ts`, "await import('@aws-sdk/client-s3');"],
    ['nobody imports the command line', `${MONITOR}/a.ts`, "import { x } from '../../cli/src/main.ts';"],
    ['the model imports nothing', 'packages/audit/src/model/a.ts', "import { x } from '../readers/sam.ts';"],
    ['the guard has no dependencies', 'packages/guard/src/a.ts', "import { x } from 'zod';"],
    ['re-exports count', `${MONITOR}/records/a.ts`, "export { x } from '../errors.ts';"],
    ['bare imports count', `${MONITOR}/records/a.ts`, "import '../errors.ts';"],
  ])('%s', (_, path, text) => {
    expect(problemsOf(path, text)).toHaveLength(1);
  });
});

describe('imports that are fine', () => {
  test.each([
    [`${MONITOR}/records/a.ts`, "import type { B } from './b.ts';"],
    [`${MONITOR}/records/a.ts`, "import type { E } from '@watertight/audit/model/entity.ts';"],
    [`${MONITOR}/features/a.ts`, "import { x } from '../entities/a.ts';"],
    [`${MONITOR}/features/a.ts`, "import type { Store } from '../store/telemetry-store.ts';"],
    [`${MONITOR}/features/a.ts`, "import { type Store, type Row } from '../store/telemetry-store.ts';"],
    [`${MONITOR}/features/a.test.ts`, "import { openStore } from '../store/open-store.ts';"],
    [`${MONITOR}/store/duckdb.ts`, "import { DuckDBInstance } from '@duckdb/node-api';"],
    [`${MONITOR}/sources/s3.ts`, "const { S3Client } = await import('@aws-sdk/client-s3');"],
    [
      `${MONITOR}/records/a.ts`,
      "// import { x } from '../errors.ts';\nconst text = \"import { x } from '../errors.ts'\";",
    ],
  ])('%s: %s', (path, text) => {
    expect(problemsOf(path, text)).toEqual([]);
  });
});

describe('what pure folders may not touch', () => {
  test.each(['Date.now()', 'new Date()', 'Math.random()', 'process.env.HOME', 'performance.now()'])(
    '%s',
    (code) => {
      expect(problemsOf(`${MONITOR}/features/a.ts`, `export const a = ${code};`)).toHaveLength(1);
      expect(problemsOf(`${MONITOR}/store/a.ts`, `export const a = ${code};`)).toEqual([]);
    },
  );

  test('a time given as a value is fine, and so are words in comments and strings', () => {
    const text = "// Date.now()\nexport const a = new Date(0); export const b = 'Math.random()';";
    expect(problemsOf(`${MONITOR}/features/a.ts`, text)).toEqual([]);
  });
});

describe('forbidden text', () => {
  test('ignore_errors in TypeScript and SQL, not in their comments', () => {
    expect(
      problemsOf(`${MONITOR}/store/a.ts`, "const sql = 'read_csv(x, ignore_errors = true)';"),
    ).toHaveLength(1);
    expect(problemsOf(`${MONITOR}/store/a.ts`, '// never ignore_errors')).toEqual([]);
    expect(sqlProblems('a.sql', 'SELECT * FROM read_csv(x, IGNORE_ERRORS=true)')).toHaveLength(1);
    expect(sqlProblems('a.sql', '-- never ignore_errors')).toEqual([]);
  });

  test('a shell', () => {
    const spawn = "import { spawn } from 'node:child_process';\n";
    expect(problemsOf('packages/cli/src/a.ts', `${spawn}spawn('ls', [], { shell: true });`)).toHaveLength(1);
    expect(problemsOf('packages/cli/src/a.ts', "import { exec } from 'node:child_process';")).toHaveLength(1);
    expect(problemsOf('packages/cli/src/a.ts', `${spawn}spawn('ls', []);`)).toEqual([]);
    expect(problemsOf('packages/cli/src/a.ts', '/a/.exec(b); const c = { shell: 1 };')).toEqual([]);
  });

  test('index.ts and catch-all folders', () => {
    expect(problemsOf(`${MONITOR}/store/index.ts`, '')).toHaveLength(1);
    expect(problemsOf(`${MONITOR}/utils/a.ts`, '')).toHaveLength(1);
  });
});

describe('cycles', () => {
  test('through types, and through a file itself', () => {
    const a = sourceFile('packages/x/src/a.ts', "import { b } from './b.ts';");
    const b = sourceFile('packages/x/src/b.ts', "import type { C } from './c.ts';");
    const c = sourceFile('packages/x/src/c.ts', "import { a } from './a.ts';");
    expect(cycleProblems([a, b, c])).toEqual([
      'import cycle: packages/x/src/a.ts → packages/x/src/b.ts → packages/x/src/c.ts → packages/x/src/a.ts',
    ]);
    expect(cycleProblems([a, b])).toEqual([]);
  });

  test('two ways to one file are no cycle', () => {
    const a = sourceFile('p/a.ts', "import './b.ts'; import './c.ts';");
    const b = sourceFile('p/b.ts', "import './d.ts';");
    const c = sourceFile('p/c.ts', "import './d.ts';");
    expect(cycleProblems([a, b, c, sourceFile('p/d.ts', '')])).toEqual([]);
  });
});

describe('dependencies', () => {
  test('an unknown one, and a range', () => {
    const manifest = (dependencies: object) => ({ name: '@watertight/monitor', dependencies });
    expect(dependencyProblems('p', manifest({ kysely: '0.29.9' }))).toEqual([]);
    expect(dependencyProblems('p', manifest({ lodash: '4.17.21' }))).toHaveLength(1);
    expect(dependencyProblems('p', manifest({ kysely: '^0.29.9' }))).toHaveLength(1);
  });
});
