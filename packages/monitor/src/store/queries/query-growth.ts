/** So many times as long as a column's value may what a statement makes of it be: some hundred kilobytes. */
const MOST_GROWTH = 256;

/** Constants weigh by their length: so many characters like one column. */
const CHARACTERS = 1_000;

/** What gathers rows into one value. DuckDB bounds that value itself, so it may be wrapped once more, and grow no further. */
const GATHERING = new Set(['string_agg', 'group_concat', 'listagg', 'list', 'array_agg', 'json_group_array']);

/** Functions whose value is longer than all arguments together, and by how many times at the most. */
const EXPANDING = new Map([
  ['hex', 2],
  ['to_hex', 2],
  ['to_base64', 2],
  ['base64', 2],
  ['url_encode', 3],
  ['strftime', 10],
  ['to_json', 6],
  ['json_quote', 6],
  ['json_array', 6],
  ['json_object', 6],
]);

/** Functions that put one argument, given by its place, between or instead of each character of another. */
const WEAVING = new Map([
  ['replace', 2],
  ['regexp_replace', 2],
  ['array_to_string', 1],
  ...['list_aggregate', 'list_aggr', 'array_aggregate', 'array_aggr', 'aggregate'].map(
    (name) => [name, 2] as const,
  ),
]);

/** Functions that find many values by one path or list of paths. A path with a star may find each part of a value anew. */
const FINDING = new Set([
  '->',
  '->>',
  'json_extract',
  'json_extract_string',
  'json_extract_path',
  'json_extract_path_text',
]);
const STARRED_PATH = 64;

/** Their values are numbers, however many of them there are. */
const ARITHMETIC = new Set(['+', '-', '*', '/', '//', '%']);

/** As many columns as a `COLUMNS(…)` may stand for. */
const ALL_COLUMNS = 64;

/** The only functions whose lambda makes no value per element. */
const KEEPING = new Set(['list_filter', 'array_filter', 'filter']);

type Node = Readonly<Record<string, unknown>>;

/**
 * Why a statement may make one value that no memory holds, such as doublings of doublings; undefined when it cannot.
 * DuckDB counts what its scalar functions make towards no limit of memory, so that it is bounded before it is made.
 *
 * The bound is coarse and errs on the safe side: each SELECT multiplies whatever it reads by its largest expression.
 * @param tree what DuckDB's `json_serialize_sql` says of the statement, parsed
 */
export function queryGrowthProblem(tree: unknown): string | undefined {
  const nodes = nodesOf(tree);
  const named = new Set(nodes.filter(({ class: kind }) => kind === 'COLUMN_REF').map(lastName));
  const weights = new Map<unknown, number>();
  let growth = 1;
  // Backwards: what stands inside is weighed before what it stands in.
  for (const node of nodes.toReversed()) {
    if (node['type'] === 'SELECT_NODE') growth *= selectWeight(node, { weights, named });
    weights.set(node, node['type'] === 'SELECT_NODE' ? 1 : weightOf(node, weights));
  }
  const isRecursive = nodes.some(({ type }) => type === 'RECURSIVE_CTE_NODE');
  if (isRecursive && growth >= 2) return 'queries make no values of unbounded size, one grows in a recursion';
  if (growth <= MOST_GROWTH) return undefined;
  return 'queries make no values of unbounded size, too many are joined, replaced or repeated into one';
}

/** Every object and list of the tree, outer ones first. No recursion: the statement decides how deep the tree is. */
function nodesOf(tree: unknown): readonly Node[] {
  const found: Node[] = [];
  const open: unknown[] = [tree];
  while (open.length > 0) {
    const node = open.pop();
    if (!isNode(node)) continue;
    found.push(node);
    open.push(...Object.values(node));
  }
  return found;
}

interface Statement {
  readonly weights: ReadonlyMap<unknown, number>;
  /** Every column that the statement names. */
  readonly named: ReadonlySet<string>;
}

/** A column of a SELECT may be used by the next one of the same SELECT: then they multiply. */
function selectWeight(select: Node, { weights, named }: Statement): number {
  const columns = listOf(select['select_list']);
  const isUsed = columns.some((column) => named.has(String(column['alias']).toLowerCase()));
  const each = columns.map((column) => Math.max(1, weights.get(column) ?? 1));
  const most = Object.values(select).reduce<number>(
    (found, part) => Math.max(found, weights.get(part) ?? 1),
    1,
  );
  return isUsed
    ? Math.max(
        most,
        each.reduce((product, weight) => product * weight, 1),
      )
    : most;
}

/** How many columns long a value may be. */
function weightOf(node: Node, weights: ReadonlyMap<unknown, number>): number {
  const kind = node['class'];
  if (kind === 'CONSTANT') return lengthOf(node) / CHARACTERS;
  if (kind === 'COLUMN_REF') return 1;
  if (kind === 'STAR') return node['columns'] === true ? ALL_COLUMNS : 1;
  if (kind === 'FUNCTION' || kind === 'WINDOW') return callWeight(node, weights);
  return largest(Object.values(node), weights);
}

function callWeight(call: Node, weights: ReadonlyMap<unknown, number>): number {
  const name = String(call['function_name']).toLowerCase();
  const parts = listOf(call['children']);
  const each = parts.map((part) => weights.get(part) ?? 0);
  const sum = each.reduce((total, weight) => total + weight, 0);
  if (parts.some(({ class: kind }) => kind === 'LAMBDA') && !KEEPING.has(name))
    return Number.POSITIVE_INFINITY;
  if (ARITHMETIC.has(name)) return largest(parts, weights);
  if (GATHERING.has(name)) return Math.max(sum, MOST_GROWTH / 2);
  if (name === 'concat_ws') return sum + (each[0] ?? 0) * parts.length;
  const woven = WEAVING.get(name);
  if (woven !== undefined && parts[woven] !== undefined) return sum * wovenTimes(parts[woven]);
  if (FINDING.has(name)) return sum * foundTimes(parts[1]);
  return sum * (EXPANDING.get(name) ?? 1);
}

/** Once per character, and at both ends. What is no constant may have any length. */
function wovenTimes(part: Node): number {
  return part['class'] === 'CONSTANT' ? lengthOf(part) + 1 : Number.POSITIVE_INFINITY;
}

function foundTimes(path: Node | undefined): number {
  if (path === undefined) return 1;
  const isStarred = JSON.stringify(path).includes('*');
  return Math.max(1, listOf(path['children']).length) * (isStarred ? STARRED_PATH : 1);
}

function largest(parts: readonly unknown[], weights: ReadonlyMap<unknown, number>): number {
  return parts.reduce<number>((most, part) => Math.max(most, weights.get(part) ?? 0), 0);
}

/** Characters of a constant. */
function lengthOf(constant: Node): number {
  const value = isNode(constant['value']) ? constant['value']['value'] : undefined;
  return typeof value === 'string' ? value.length : 8;
}

function lastName(column: Node): string {
  const names = column['column_names'];
  return Array.isArray(names) ? String(names.at(-1)).toLowerCase() : '';
}

function listOf(value: unknown): readonly Node[] {
  return Array.isArray(value) ? value.filter(isNode) : [];
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null;
}
