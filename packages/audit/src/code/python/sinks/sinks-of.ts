import {
  CODE_SINKS,
  DESERIALIZATION_SINKS,
  MERGE_SINKS,
  SHELL_SINKS,
  TEMPLATE_SINKS,
  XML_READERS,
} from './code-sinks.ts';
import { ADDRESS_SINKS, HTML_SINKS, LOG_SINKS, PATH_SINKS, REDIRECT_SINKS } from './place-sinks.ts';
import { NOSQL_SINKS, SQL_SINKS } from './query-sinks.ts';
import type { SinkRow } from './sink-row.ts';

const ALL: readonly SinkRow[] = [
  ...SQL_SINKS,
  ...NOSQL_SINKS,
  ...SHELL_SINKS,
  ...CODE_SINKS,
  ...TEMPLATE_SINKS,
  ...DESERIALIZATION_SINKS,
  ...XML_READERS,
  ...MERGE_SINKS,
  ...PATH_SINKS,
  ...ADDRESS_SINKS,
  ...REDIRECT_SINKS,
  ...HTML_SINKS,
  ...LOG_SINKS,
];

const known = new Map<string, readonly SinkRow[]>();

/** Sinks that a dotted path is; of several for one weakness the first. */
export function sinksOf(path: string): readonly SinkRow[] {
  const cached = known.get(path);
  if (cached !== undefined) return cached;
  const found = ALL.filter((row) => row.path.test(path));
  const rows = found.filter((row, at) => found.findIndex(({ weakness }) => weakness === row.weakness) === at);
  if (known.size < 20_000) known.set(path, rows);
  return rows;
}
