import { readFileSync, statSync } from 'node:fs';
import type { ErrorPlace } from '@watertight/audit/model/watertight-error.ts';
import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { cliError } from '../errors.ts';
import { suggestion } from '../nearest-word.ts';
import { CONFIG_KEYS, type Config, configSchema, normaliseValue } from './config-schema.ts';
import type { ConfigPlace } from './find-config.ts';

const MOST_BYTES = 1_048_576;

/** The configuration of one file, checked. Every mistake names the file, line and column. */
export function readConfig(place: ConfigPlace): Config {
  const text = readText(place.file);
  const lines = new LineCounter();
  // JSON is YAML, so package.json gets line numbers from the same parser.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const positionOf = (offset: number): ErrorPlace => {
    const { line, col } = lines.linePos(offset);
    return { file: place.file, line, column: col };
  };
  const broken = document.errors[0];
  if (broken !== undefined) {
    const problem = broken.message.split('\n')[0] ?? '';
    throw cliError('WT-E-CONFIG-01', { problem }, { at: positionOf(broken.pos[0]) });
  }
  const path = place.key === undefined ? [] : [place.key];
  const raw = plainValue(document, path, place.file);
  const result = configSchema.safeParse(raw);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw issue === undefined
    ? cliError('WT-E-CONFIG-01', { problem: 'it does not fit the schema' }, { at: { file: place.file } })
    : issueError(issue, raw, (keys) => positionOf(offsetOf(document, [...path, ...keys])));
}

function readText(file: string): string {
  try {
    if (statSync(file).size > MOST_BYTES) {
      throw cliError('WT-E-CONFIG-01', { problem: 'the file is larger than 1 MiB' }, { at: { file } });
    }
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      throw cliError('WT-E-CONFIG-05', { path: file }, { cause: error });
    }
    throw error;
  }
}

/** The configuration as plain values, lists normalised. An empty file is an empty configuration. */
function plainValue(document: Document, path: readonly string[], file: string): Record<string, unknown> {
  // Few aliases: a file that expands to gigabytes is refused by the parser.
  const whole: unknown = document.toJS({ maxAliasCount: 50 });
  const value = path.reduce<unknown>((current, key) => (isRecord(current) ? current[key] : undefined), whole);
  if (value === null || value === undefined) return {};
  if (!isRecord(value)) {
    const problem = 'it must be settings of the form NAME: VALUE';
    throw cliError('WT-E-CONFIG-01', { problem }, { at: { file } });
  }
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, normaliseValue(key, each)]));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Offset of the key at `path` in the text, or of the nearest parent that exists. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  const parent = document.getIn(path.slice(0, -1), true) ?? document.contents;
  const last = path.at(-1);
  if (isMap(parent)) {
    const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === last);
    if (pair !== undefined && isNode(pair.key)) return pair.key.range?.[0] ?? 0;
  }
  return isNode(parent) ? (parent.range?.[0] ?? 0) : 0;
}

function issueError(
  issue: z.core.$ZodIssue,
  raw: Record<string, unknown>,
  at: (keys: readonly PropertyKey[]) => ErrorPlace,
) {
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? '';
    return cliError('WT-E-CONFIG-02', { key, suggestion: suggestion(key, CONFIG_KEYS) }, { at: at([key]) });
  }
  const key = String(issue.path[0] ?? '');
  const value = JSON.stringify(raw[key]) ?? 'nothing';
  return cliError('WT-E-CONFIG-03', { key, rule: ruleText(issue), value }, { at: at([key]) });
}

/** A schema rule in words, without the library's own `Invalid input:`. */
export function ruleText(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return `a ${issue.expected}`;
  if (issue.code === 'invalid_value') return `one of ${issue.values.join(', ')}`;
  if (issue.code === 'too_big') return `at most ${issue.maximum}`;
  if (issue.code === 'too_small')
    return `at least ${issue.minimum}${issue.origin === 'string' ? ' character' : ''}`;
  return issue.message;
}
