import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readBaseline } from '@watertight/audit/report/baseline.ts';
import type { IgnoreEntry } from '@watertight/audit/report/suppress-findings.ts';
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { cliError } from '../errors.ts';

/** The file that is used when none is named. */
const IGNORE_FILE = '.watertightignore.yml';
export const BASELINE_FILE = '.watertight.baseline.json';

const date = z.string().regex(/^\d{4}-\d{2}-\d{2}(T[\d:.]+Z)?$/, 'a date like 2027-01-31');

const entrySchema = z.strictObject({
  id: z.string().min(1),
  resource: z.string().min(1).optional(),
  path: z.string().min(1).optional(),
  account: z.string().min(1).optional(),
  region: z.string().min(1).optional(),
  reason: z.string().trim().min(1),
  owner: z.string().min(1).optional(),
  expires: date,
});

/** Entries of `.watertightignore.yml`; a missing default file is an empty one. */
export function readIgnoreFile(cwd: string, named: string | undefined): readonly IgnoreEntry[] {
  const file = resolve(cwd, named ?? IGNORE_FILE);
  if (!existsSync(file)) {
    if (named === undefined) return [];
    throw cliError('WT-E-CLI-10', { path: named, folder: cwd });
  }
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(file, 'utf8'), {
    schema: 'core',
    lineCounter: lines,
    customTags: [],
  });
  const problem = document.errors[0];
  if (problem !== undefined)
    throw problemAt(file, problem.message.split('\n')[0] ?? '', problem.linePos?.[0].line);
  const parsed = z.array(entrySchema).safeParse(document.toJS({ maxAliasCount: 0 }) ?? []);
  if (parsed.success) return parsed.data.map(withoutUndefined);
  const issue = parsed.error.issues[0];
  const path = (issue?.path ?? []).map((part) => (typeof part === 'symbol' ? String(part) : part));
  const node: unknown = document.getIn(path.slice(0, 1), true);
  const start =
    typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)
      ? Number(node.range[0])
      : 0;
  const entry = typeof path[0] === 'number' ? `entry ${path[0] + 1}` : 'the file';
  throw problemAt(
    file,
    `${entry}: ${path.slice(1).join('.') || 'it'} ${issue?.message ?? 'is not understood'}`,
    lines.linePos(start).line,
  );
}

function withoutUndefined(entry: z.infer<typeof entrySchema>): IgnoreEntry {
  const { id, reason, expires } = entry;
  const { resource, path, account, region, owner } = entry;
  return {
    id,
    reason,
    expires,
    ...(resource === undefined ? {} : { resource }),
    ...(path === undefined ? {} : { path }),
    ...(account === undefined ? {} : { account }),
    ...(region === undefined ? {} : { region }),
    ...(owner === undefined ? {} : { owner }),
  };
}

function problemAt(file: string, problem: string, line: number | undefined) {
  const at = line === undefined ? { file } : { file, line };
  return cliError('WT-E-CONFIG-06', { problem }, { at });
}

/** Fingerprints of the baseline that is asked for: the named one, or with `newOnly` the usual one; else none. */
export function readBaselineFile(
  cwd: string,
  { baseline, newOnly = false }: { readonly baseline?: string; readonly newOnly?: boolean },
): ReadonlySet<string> {
  const named = baseline ?? (newOnly ? BASELINE_FILE : undefined);
  if (named === undefined) return new Set();
  const file = resolve(cwd, named);
  if (!existsSync(file)) {
    if (baseline === undefined) throw cliError('WT-E-CONFIG-06', { problem: `${named} is not there` });
    throw cliError('WT-E-CLI-10', { path: named, folder: cwd });
  }
  const fingerprints = readBaseline(readFileSync(file, 'utf8'));
  if (fingerprints === undefined)
    throw cliError('WT-E-CONFIG-06', { problem: 'it is no baseline' }, { at: { file } });
  return fingerprints;
}
