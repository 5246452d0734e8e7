/** Bounds of what is looked at in one event, and of what is kept of one trigger. */
export const SHAPE_LIMITS = {
  paths: 300,
  depth: 10,
  /** Values of one event: a long list says nothing new after its first thousands. */
  values: 5_000,
  /** Characters of a text that is looked into because it may be JSON. */
  jsonLength: 100_000,
} as const;

/** Types by path, without any value: `{"$.Records[*].body": ["string"], "$.Records[*].body(json).id": ["number"]}`. */
export interface EventShape {
  readonly paths: ReadonlyMap<string, ReadonlySet<string>>;
  /** False when a bound was reached. */
  readonly isWhole: boolean;
}

interface Walk {
  readonly paths: Map<string, Set<string>>;
  left: number;
  isWhole: boolean;
}

/** The shape of one event. Texts that are JSON are looked into: bodies and messages have a shape as well. */
export function eventShape(event: unknown): EventShape {
  const walk: Walk = { paths: new Map(), left: SHAPE_LIMITS.values, isWhole: true };
  visit(walk, event, { path: '$', depth: 0 });
  return walk;
}

interface Place {
  readonly path: string;
  readonly depth: number;
}

function visit(walk: Walk, value: unknown, { path, depth }: Place): void {
  walk.left -= 1;
  const isFull = walk.paths.size >= SHAPE_LIMITS.paths && !walk.paths.has(path);
  if (walk.left < 0 || depth > SHAPE_LIMITS.depth || isFull) {
    walk.isWhole = false;
    return;
  }
  const isList = Array.isArray(value);
  const type = value === null ? 'null' : isList ? 'array' : typeof value;
  walk.paths.set(path, (walk.paths.get(path) ?? new Set()).add(type));
  if (typeof value === 'string') {
    const inner = parsedJson(value);
    if (inner !== undefined) visit(walk, inner, { path: `${path}(json)`, depth: depth + 1 });
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const members = isList ? value.map((each) => ['[*]', each] as const) : Object.entries(value);
  for (const [name, each] of members) {
    if (walk.left < 0) break;
    const step = isList ? '[*]' : `.${stableName(name)}`;
    visit(walk, each, { path: path + step, depth: depth + 1 });
  }
}

/** Names with digits or odd characters are data: `*`. */
function stableName(name: string): string {
  return /^[A-Za-z_-]{1,40}$/.test(name) ? name : '*';
}

function parsedJson(text: string): object | undefined {
  if (text.length > SHAPE_LIMITS.jsonLength || !/^\s{0,20}[[{]/.test(text)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
