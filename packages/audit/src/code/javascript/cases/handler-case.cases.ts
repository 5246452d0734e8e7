import type { AwsCall, CodeProject, HandlerReading } from '../../aws-call.ts';
import type { CodeValue } from '../../code-value.ts';
import { readNodeHandler } from '../node-handler.ts';

/** A handler in a few lines, and what it calls on AWS. */
export interface HandlerCase {
  readonly name: string;
  /** One file, `index.js`, or several by path. */
  readonly code: string | Readonly<Record<string, string>>;
  /** `s3:GetObject`, with fields as in `s3:GetObject Bucket=$BUCKET`. */
  readonly expect: readonly string[];
  /** `index.handler` unless given. */
  readonly handler?: string;
}

/** Head of a file that speaks v3. */
export const S3 =
  "import { S3Client, GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3'; const s3 = new S3Client({});\n";
/** Head of a file that speaks v2. */
export const AWS = "const AWS = require('aws-sdk');\n";

/** A project out of texts. */
export function projectOf(files: Readonly<Record<string, string>>): CodeProject {
  const paths = Object.keys(files);
  return {
    read: (path) => (Object.hasOwn(files, path) ? files[path] : undefined),
    isFile: (path) => Object.hasOwn(files, path),
    isFolder: (path) => path === '' || paths.some((each) => each.startsWith(`${path}/`)),
    list: (folder) => namesIn(paths, folder),
  };
}

function namesIn(paths: readonly string[], folder: string): string[] {
  const prefix = folder === '' ? '' : `${folder}/`;
  const names = new Set<string>();
  for (const path of paths) {
    if (!path.startsWith(prefix)) continue;
    const [first = '', second] = path.slice(prefix.length).split('/');
    names.add(second === undefined ? first : `${first}/`);
  }
  return [...names];
}

/** Reads a case's handler. */
export function readCase(given: Pick<HandlerCase, 'code' | 'handler'>): HandlerReading {
  const files = typeof given.code === 'string' ? { 'index.js': given.code } : given.code;
  return readNodeHandler(projectOf(files), {
    handler: given.handler ?? 'index.handler',
    runtime: 'nodejs22.x',
    folder: '',
  });
}

/** What a case's handler calls, written like `expect`: with the fields that `expect` asks for. */
export function callsOf(given: HandlerCase): readonly string[] {
  const { calls } = readCase(given);
  const fields = new Set(
    given.expect.flatMap((each) => [...each.matchAll(/ ([\w-]+)=/gu)].map((found) => found[1] ?? '')),
  );
  return [...new Set(calls.map((call) => callText(call, fields)))].sort();
}

function callText(call: AwsCall, fields: ReadonlySet<string>): string {
  const shown = [...fields].flatMap((field) => {
    const value = call.parameters[field];
    return value === undefined ? [] : [` ${field}=${valueText(value)}`];
  });
  const mark = call.credentials === 'execution-role' ? '' : ` (${call.credentials})`;
  return `${call.service}:${call.operation}${mark}${call.isPresigned === true ? ' (presigned)' : ''}${shown.join('')}`;
}

/** A value in one line. */
export function valueText(value: CodeValue): string {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'number':
    case 'boolean':
      return String(value.value);
    case 'environment':
      return value.fallback === undefined ? `$${value.name}` : `$${value.name}:-${valueText(value.fallback)}`;
    case 'joined':
      return value.parts.map(valueText).join('');
    case 'either':
      return value.values.map(valueText).sort().join('|');
    case 'list':
      return `[${value.items.map(valueText).join(',')}]`;
    case 'object':
      return `{${Object.entries(value.fields)
        .map(([name, each]) => `${name}:${valueText(each)}`)
        .join(',')}}`;
    case 'self':
      return `<${value.what}>`;
    default:
      return '?';
  }
}
