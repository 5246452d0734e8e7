import { describe, expect, it } from 'vitest';
import type { AwsCall, HandlerReading } from '../aws-call.ts';
import { ENTRY_CASES } from '../javascript/cases/entry.cases.ts';
import { type HandlerCase, readCase } from '../javascript/cases/handler-case.cases.ts';
import { LIBRARY_CASES } from '../javascript/cases/libraries.cases.ts';
import { MODULE_CASES } from '../javascript/cases/modules.cases.ts';
import { REACH_CASES } from '../javascript/cases/reach.cases.ts';
import { SDK_V2_CASES } from '../javascript/cases/sdk-v2.cases.ts';
import { SDK_V3_CASES } from '../javascript/cases/sdk-v3.cases.ts';
import { VALUE_CASES } from '../javascript/cases/values.cases.ts';
import { CLIENT_CASES } from '../python/cases/client.cases.ts';
import {
  LIBRARY_CASES as PYTHON_LIBRARY_CASES,
  MODULE_CASES as PYTHON_MODULE_CASES,
} from '../python/cases/module.cases.ts';
import { PATTERN_CASES } from '../python/cases/pattern.cases.ts';
import { type PythonCase, projectOf } from '../python/cases/python.cases.ts';
import { REACH_CASES as PYTHON_REACH_CASES } from '../python/cases/reach.cases.ts';
import { RESOURCE_CASES } from '../python/cases/resource.cases.ts';
import { readPythonHandler } from '../python/read-python-handler.ts';
import { actionsFor } from './actions-for.ts';

const JAVASCRIPT: readonly (readonly HandlerCase[])[] = [
  SDK_V2_CASES,
  SDK_V3_CASES,
  REACH_CASES,
  ENTRY_CASES,
  MODULE_CASES,
  VALUE_CASES,
  LIBRARY_CASES,
];
const PYTHON: readonly (readonly PythonCase[])[] = [
  CLIENT_CASES,
  RESOURCE_CASES,
  PYTHON_REACH_CASES,
  PATTERN_CASES,
  PYTHON_MODULE_CASES,
  PYTHON_LIBRARY_CASES,
];

/** Calls whose actions are not known although the operation's name is. */
function lostIn({ calls }: HandlerReading): readonly string[] {
  return calls.filter(isNamed).flatMap((call) => {
    const found = actionsFor({ ...call, credentials: 'execution-role' });
    return found.kind === 'known' ? [] : [`${call.service}:${call.operation}: ${found.because}`];
  });
}

/** `*` is a method whose name the code does not tell; it is told as not understood. */
function isNamed({ operation }: AwsCall): boolean {
  return operation !== '*';
}

describe('what the readers call an operation is one to the actions', () => {
  it.each(JAVASCRIPT.flat())('JavaScript: $name', (given) => {
    expect(lostIn(readCase(given))).toEqual([]);
  });

  it.each(PYTHON.flat())('Python: $name', ({ code, handler = 'app.handler' }) => {
    const files = typeof code === 'string' ? { 'app.py': code } : code;
    const name = { handler, runtime: 'python3.13', folder: '' };
    expect(lostIn(readPythonHandler(projectOf(files), name))).toEqual([]);
  });

  it('tells a call that no service has', () => {
    const code = "const AWS = require('aws-sdk'); exports.handler = () => new AWS.S3().frobnicate({});";
    expect(lostIn(readCase({ code }))).toEqual(['S3:Frobnicate: S3 has no operation Frobnicate']);
  });
});
