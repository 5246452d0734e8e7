import { describe, expect, test } from 'vitest';
import { measurePairs } from '../../weaknesses/flow-pair.cases.ts';
import { ANSWER_PAIRS } from '../cases/answer-pairs.cases.ts';
import { CODE_PAIRS } from '../cases/code-pairs.cases.ts';
import { FRAMEWORK_PAIRS } from '../cases/framework-pairs.cases.ts';
import { OWN_PAIRS } from '../cases/own-pairs.cases.ts';
import { PLACE_PAIRS } from '../cases/place-pairs.cases.ts';
import { projectOf } from '../cases/python.cases.ts';
import { QUERY_PAIRS } from '../cases/query-pairs.cases.ts';
import { STYLE_HANDLERS } from '../cases/style-handlers.cases.ts';
import { readPythonHandler } from '../read-python-handler.ts';

const GROUPS = {
  queries: QUERY_PAIRS,
  code: CODE_PAIRS,
  places: PLACE_PAIRS,
  answers: ANSWER_PAIRS,
  'what code does by itself': OWN_PAIRS,
  frameworks: FRAMEWORK_PAIRS,
} as const;

function weaknessesOf(code: string | Readonly<Record<string, string>>) {
  const files = typeof code === 'string' ? { 'app.py': code } : code;
  const name = files['app.py']?.includes('Chalice(') === true ? 'app.app' : 'app.handler';
  const reading = readPythonHandler(projectOf(files), { handler: name, runtime: 'python3.13', folder: '' });
  return reading.weaknesses ?? [];
}

describe.each(Object.entries(GROUPS))('pairs: %s', (_group, pairs) => {
  test.each(pairs.map((pair) => [pair.name, pair] as const))('%s', (_name, pair) => {
    expect(measurePairs([pair], weaknessesOf).mistakes).toEqual([]);
  });
});

test('all pairs together', () => {
  const all = Object.values(GROUPS).flat();
  const { pairs, precision, recall } = measurePairs(all, weaknessesOf);
  expect(pairs).toBeGreaterThanOrEqual(90);
  expect(precision).toBeGreaterThanOrEqual(0.95);
  expect(recall).toBeGreaterThanOrEqual(0.9);
});

describe('handlers of many hands', () => {
  test.each(STYLE_HANDLERS.map((each) => [each.name, each] as const))('%s', (_name, { code, weaknesses }) => {
    const seen = new Set(weaknessesOf(code).map(({ weakness }) => weakness));
    expect([...seen].toSorted()).toEqual(weaknesses.toSorted());
  });
});

test('steps lead from the event to the place, over files', () => {
  const [seen] = weaknessesOf({
    'app.py': 'from db import find\n\ndef handler(event, context):\n    return find(event["id"])\n',
    'db.py':
      'import sqlite3\n\ndef find(key):\n    sql = "SELECT " + key\n    return sqlite3.connect("x").execute(sql)\n',
  });
  expect(seen?.inside).toBe('find');
  expect(seen?.at).toEqual({ file: 'db.py', line: 5 });
  expect(seen?.steps.map(({ what, at }) => `${at.file}:${at.line} ${what}`)).toEqual([
    'app.py:3 the event comes in',
    'app.py:4 id of the event comes in',
    'db.py:4 is joined into text',
    'db.py:5 arrives here',
  ]);
});

test('packages that are imported, and what is used of them', () => {
  const code =
    'import json\nimport yaml\nfrom google.cloud import storage\n\ndef handler(event, context):\n    yaml.safe_load(event["body"])\n    return storage.Client()\n';
  const reading = readPythonHandler(projectOf({ 'app.py': code }), {
    handler: 'app.handler',
    runtime: 'python3.13',
    folder: '',
  });
  expect(reading.imports).toEqual([
    {
      name: 'yaml',
      at: { file: 'app.py', line: 2 },
      uses: [{ symbol: 'safe_load', at: { file: 'app.py', line: 6 } }],
      isOpen: false,
    },
    {
      name: 'google',
      subpath: 'cloud',
      at: { file: 'app.py', line: 3 },
      uses: [
        { symbol: 'storage', at: { file: 'app.py', line: 3 } },
        { symbol: 'storage.Client', at: { file: 'app.py', line: 7 } },
      ],
      isOpen: false,
    },
  ]);
});

test.each(['importlib.import_module("yaml")', '__import__("yaml")'])(
  'a package that %s loads is imported',
  (load) => {
    const code = `import importlib\n\ndef handler(event, context):\n    yaml = ${load}\n    return yaml.load(event["body"])\n`;
    const { imports } = readPythonHandler(projectOf({ 'app.py': code }), {
      handler: 'app.handler',
      runtime: 'python3.13',
      folder: '',
    });
    expect(imports).toEqual([
      {
        name: 'yaml',
        at: { file: 'app.py', line: 4 },
        uses: [{ symbol: 'load', at: { file: 'app.py', line: 5 } }],
        isOpen: false,
      },
    ]);
  },
);
