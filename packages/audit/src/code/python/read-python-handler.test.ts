import { describe, expect, test } from 'vitest';
import { CLIENT_CASES, HOSTILE_CASES } from './cases/client.cases.ts';
import { LIBRARY_CASES, MODULE_CASES } from './cases/module.cases.ts';
import { PATTERN_CASES } from './cases/pattern.cases.ts';
import { type PythonCase, projectOf } from './cases/python.cases.ts';
import { REACH_CASES } from './cases/reach.cases.ts';
import { RESOURCE_CASES } from './cases/resource.cases.ts';
import { VALUE_CASES } from './cases/value.cases.ts';
import { readPythonHandler } from './read-python-handler.ts';

function readingOf({ code, handler = 'app.handler' }: Pick<PythonCase, 'code' | 'handler'>) {
  const files = typeof code === 'string' ? { 'app.py': code } : code;
  return readPythonHandler(projectOf(files), { handler, runtime: 'python3.13', folder: '' });
}

function callsOf(given: Pick<PythonCase, 'code' | 'handler'>): readonly string[] {
  const names = readingOf(given).calls.map(({ credentials, service, operation }) =>
    credentials === 'execution-role' ? `${service}.${operation}` : `${credentials}:${service}.${operation}`,
  );
  return [...new Set(names)].toSorted();
}

describe.each([
  ['clients', CLIENT_CASES],
  ['hostile names', HOSTILE_CASES],
  ['resources', RESOURCE_CASES],
  ['what is reached', REACH_CASES],
  ['patterns', PATTERN_CASES],
  ['modules', MODULE_CASES],
  ['libraries', LIBRARY_CASES],
])('%s', (_group, cases) => {
  test.each(cases)('$name', (given) => {
    expect(callsOf(given)).toEqual(given.calls);
    expect(readingOf(given).unresolved.length).toBe(given.unresolved ?? 0);
  });
});

describe('values', () => {
  test.each(VALUE_CASES)('$name', ({ code, parameter, value }) => {
    const [call] = readingOf({ code }).calls;
    expect(call?.parameters[parameter]).toEqual(value);
  });

  test('each caller of a function has its own', () => {
    const code =
      'import boto3\ndef put(b): boto3.client("s3").put_object(Bucket=b)\ndef handler(e, c):\n    put("a")\n    put("b")';
    const buckets = readingOf({ code }).calls.map(({ parameters }) => parameters['Bucket']);
    expect(buckets).toEqual([
      { kind: 'text', text: 'a' },
      { kind: 'text', text: 'b' },
    ]);
  });

  test('a call has its place, its text and its region', () => {
    const code =
      'import boto3\ns3 = boto3.client("s3", region_name="eu-west-1")\ndef handler(e, c):\n    s3.list_buckets()';
    expect(readingOf({ code }).calls).toEqual([
      {
        sdk: 'boto3',
        service: 's3',
        operation: 'ListBuckets',
        parameters: {},
        credentials: 'execution-role',
        region: { kind: 'text', text: 'eu-west-1' },
        call: 's3.list_buckets()',
        at: { file: 'app.py', line: 4 },
      },
    ]);
  });
});
