import type { AwsCall } from '../aws-call.ts';
import type { CodeValue } from '../code-value.ts';

/** Parameters of a test's call: plain JSON, where `{ env: 'TABLE' }` and `{ unknown: true }` stand for what code has. */
export type PlainParameters = Readonly<Record<string, unknown>>;

/** A call `dynamodb.PutItem` with these parameters, made by the function's own role. */
export function aCall(name: string, parameters: PlainParameters = {}, parts: Partial<AwsCall> = {}): AwsCall {
  const [service = '', operation = ''] = name.split('.');
  return {
    sdk: 'boto3',
    service,
    operation,
    parameters: Object.fromEntries(Object.entries(parameters).map(([key, value]) => [key, codeValue(value)])),
    credentials: 'execution-role',
    call: `${operation}(…)`,
    at: { file: 'src/app.ts', line: 1 },
    ...parts,
  };
}

/** A value of the code from plain JSON. */
export function codeValue(value: unknown): CodeValue {
  if (typeof value === 'string') return { kind: 'text', text: value };
  if (typeof value === 'number') return { kind: 'number', value };
  if (typeof value === 'boolean') return { kind: 'boolean', value };
  if (Array.isArray(value)) return { kind: 'list', items: value.map(codeValue), isComplete: true };
  if (typeof value !== 'object' || value === null) return { kind: 'unknown', because: 'it is data' };
  if ('env' in value) return { kind: 'environment', name: String(value.env) };
  if ('unknown' in value) return { kind: 'unknown', because: 'it is data' };
  if ('joined' in value && Array.isArray(value.joined))
    return { kind: 'joined', parts: value.joined.map(codeValue) };
  if ('either' in value && Array.isArray(value.either))
    return { kind: 'either', values: value.either.map(codeValue) };
  const fields = Object.fromEntries(Object.entries(value).map(([key, each]) => [key, codeValue(each)]));
  return { kind: 'object', fields, isComplete: true };
}
