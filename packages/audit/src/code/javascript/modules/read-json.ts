import type { CodeProject } from '../../aws-call.ts';

const LARGEST = 2_000_000;

/** A JSON file as a record; undefined when it is missing, broken, or no record. Comments are allowed. */
export function readJson(project: CodeProject, path: string): Readonly<Record<string, unknown>> | undefined {
  const text = project.isFile(path) ? project.read(path) : undefined;
  const value = text === undefined ? undefined : parseJson(text);
  return isRecord(value) ? value : undefined;
}

/** What a JSON text holds, with or without comments; undefined when it is none. */
export function parseJson(text: string): unknown {
  if (text.length > LARGEST) return undefined;
  for (const candidate of [text, withoutComments(text)]) {
    try {
      const value: unknown = JSON.parse(candidate);
      return value;
    } catch {
      // The second candidate, or nothing.
    }
  }
  return undefined;
}

function withoutComments(text: string): string {
  return text
    .replace(
      /("(?:[^"\\\n]|\\.)*")|\/\/[^\n]*|\/\*(?:[^*]|\*(?!\/))*\*\//gu,
      (_, kept: string | undefined) => kept ?? '',
    )
    .replace(/("(?:[^"\\\n]|\\.)*")|,(?=\s*[}\]])/gu, (_, kept: string | undefined) => kept ?? '');
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A field that holds a text. */
export function textField(
  record: Readonly<Record<string, unknown>> | undefined,
  name: string,
): string | undefined {
  const value = record?.[name];
  return typeof value === 'string' ? value : undefined;
}

/** A field that holds a record. */
export function recordField(
  record: Readonly<Record<string, unknown>> | undefined,
  name: string,
): Readonly<Record<string, unknown>> | undefined {
  const value = record?.[name];
  return isRecord(value) ? value : undefined;
}
