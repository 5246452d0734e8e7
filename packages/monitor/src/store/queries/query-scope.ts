import { queryGrowthProblem } from './query-growth.ts';

/** Functions that stand where a table stands, and make rows of nothing but their arguments or the catalog. */
const TABLE_FUNCTIONS: ReadonlySet<string> = new Set([
  'range',
  'generate_series',
  'unnest',
  'duckdb_tables',
  'duckdb_columns',
  'pragma_table_info',
]);

/**
 * Functions that make a value of any size from a number. DuckDB counts such values towards no limit of memory, and an
 * interrupt waits until a whole vector of them is made: two thousand rows of five megabytes are ten gigabytes.
 */
const MULTIPLIERS: ReadonlySet<string> = new Set([
  'repeat',
  'lpad',
  'rpad',
  'bar',
  'printf',
  'format',
  'range',
  'generate_series',
  'list_resize',
  'array_resize',
  'list_select',
  'array_select',
  'bitstring',
]);

/** Values that tell of the engine and of the machine: where the store is, among others. */
const OF_THE_ENGINE: ReadonlySet<string> = new Set(['current_setting', 'getenv', 'getvariable']);

/** Views that every database has and that name its file. */
const VIEWS_OF_FILES: ReadonlySet<string> = new Set(['duckdb_databases', 'pragma_database_list']);

/** A name with other characters may be a path: DuckDB reads `FROM 'x.csv'` and `FROM "/folder/x".csv` as files. */
const PLAIN_NAME = /^\w*$/;

/**
 * Why a statement that somebody typed asks for more than the tables: files, the engine's settings, or values that no
 * limit bounds. Undefined when it does not.
 * @param serialized what DuckDB's `json_serialize_sql` says of the statement
 */
export function queryScopeProblem(serialized: string): string | undefined {
  const tree: unknown = JSON.parse(serialized);
  if (isObject(tree) && tree['error'] === true) {
    return tree['error_type'] === 'not implemented'
      ? 'only SELECT is allowed'
      : String(tree['error_message']);
  }
  // A list, not a recursion: the statement decides how deep the tree is.
  const open: unknown[] = [tree];
  while (open.length > 0) {
    const node = open.pop();
    if (!isObject(node)) continue;
    const problem = nodeProblem(node);
    if (problem !== undefined) return problem;
    for (const child of Object.values(node)) open.push(child);
  }
  return queryGrowthProblem(tree);
}

function nodeProblem(node: Readonly<Record<string, unknown>>): string | undefined {
  if (node['type'] === 'TABLE_FUNCTION' && isObject(node['function'])) return tableProblem(node['function']);
  if (node['type'] === 'BASE_TABLE') {
    const names = [node['catalog_name'], node['schema_name'], node['table_name']].map(String);
    const strange = names.find((name) => !PLAIN_NAME.test(name));
    if (strange !== undefined) return `queries read tables and no files, ${strange} given`;
    const view = String(node['table_name']).toLowerCase();
    return VIEWS_OF_FILES.has(view)
      ? `queries read tables and no files or settings, ${view} given`
      : undefined;
  }
  const name = String(node['function_name'] ?? '').toLowerCase();
  if (OF_THE_ENGINE.has(name)) return `queries read tables and no files or settings, ${name}() given`;
  if (!MULTIPLIERS.has(name) || node['class'] !== 'FUNCTION') return undefined;
  return `queries make no values of unbounded size, ${name}() given`;
}

/** The function of a table is left behind as `TABLE`, so that it is not judged once more as a value. */
function tableProblem(call: Record<string, unknown>): string | undefined {
  const name = String(call['function_name'] ?? '').toLowerCase();
  if (!TABLE_FUNCTIONS.has(name)) return `queries read tables and no files or settings, ${name}() given`;
  call['class'] = 'TABLE';
  return undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
