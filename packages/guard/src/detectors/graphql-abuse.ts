import { marksFor } from '../decode/form.ts';
import type { Detector, Match } from './detector.ts';

/** Limits beyond what clients write: generated queries of large applications stay below half of them. */
const DEEPEST = 16;
const MOST_ALIASES_OF_ONE_FIELD = 12;
const MOST_REPEATS = 40;
const MOST_FIELDS = 3000;
const MOST_DIRECTIVES = 40;
const MOST_OPERATIONS = 12;
/** Tokens of one document; a longer one is judged by its beginning. */
const MOST_TOKENS = 40_000;

const BEGINNING =
  /^\s{0,200}(?:#[^\n]{0,300}\n\s{0,200}){0,9}(?:\{\s{0,200}[_a-z]|(?:query|mutation|subscription|fragment)\b[^{]{0,2000}\{)/i;
const BATCH = /^\s{0,200}\[\s{0,200}\{/;
/** Punctuation, names, strings and what is skipped (GraphQL specification, section 2.1). */
const TOKEN = /#[^\n]*|"(?:[^"\\\n]|\\.)*"?|\.\.\.|[{}()[\]:@!|=$&]|[_a-z]\w*|-?\d[\w.+-]*|[\s,]+|./giy;

/**
 * GraphQL documents that ask for more than a client needs: depth, aliases with which one call becomes many guesses,
 * repeated fields, directives, batches, fragments that contain themselves, introspection.
 */
export const graphqlAbuse: Detector = {
  kind: 'graphql-abuse',
  needs: marksFor('{'),
  mayMatch: (text) => text.includes('{') && (BEGINNING.test(text) || BATCH.test(text)),
  detect({ text }) {
    if (BATCH.test(text)) return batch(text);
    const seen = readDocument(text);
    const found = LIMITS.find(({ isOver }) => isOver(seen));
    return found === undefined ? undefined : match(found.rule, text, found.score);
  },
};

/** What is too much, the surest first. */
const LIMITS: readonly {
  readonly rule: string;
  readonly score: number;
  readonly isOver: (seen: Seen) => boolean;
}[] = [
  { rule: 'depth', score: 0.92, isOver: ({ depth }) => depth > 2 * DEEPEST },
  { rule: 'aliases', score: 0.92, isOver: ({ aliases }) => aliases > 4 * MOST_ALIASES_OF_ONE_FIELD },
  { rule: 'circular-fragment', score: 0.9, isOver: ({ isCircular }) => isCircular },
  { rule: 'repeated-field', score: 0.8, isOver: ({ repeats }) => repeats > MOST_REPEATS },
  { rule: 'directives', score: 0.8, isOver: ({ directives }) => directives > MOST_DIRECTIVES },
  { rule: 'depth', score: 0.7, isOver: ({ depth }) => depth > DEEPEST },
  { rule: 'aliases', score: 0.7, isOver: ({ aliases }) => aliases > MOST_ALIASES_OF_ONE_FIELD },
  { rule: 'fields', score: 0.7, isOver: ({ fields }) => fields > MOST_FIELDS },
  { rule: 'introspection', score: 0.5, isOver: ({ isIntrospecting }) => isIntrospecting },
];

function match(rule: string, text: string, score: number): Match {
  return { rule, start: 0, end: Math.min(text.length, 200), score };
}

/** Operations in one request: each is a try that a limit per request does not count. */
function batch(text: string): Match | undefined {
  let operations = 0;
  for (
    let at = text.indexOf('"query"');
    at >= 0 && operations <= MOST_OPERATIONS;
    at = text.indexOf('"query"', at + 7)
  )
    operations += 1;
  return operations > MOST_OPERATIONS && /"query"\s{0,9}:\s{0,9}"[^"]{0,200}\{/.test(text)
    ? match('batch', text, 0.65)
    : undefined;
}

interface Seen {
  depth: number;
  fields: number;
  aliases: number;
  repeats: number;
  directives: number;
  isIntrospecting: boolean;
  isCircular: boolean;
}

/** State of the walk over a document's tokens. */
interface Walk {
  readonly seen: Seen;
  readonly aliases: Map<string, number>;
  readonly repeats: Map<string, number>;
  readonly spreads: Map<string, Set<string>>;
  depth: number;
  /** Open brackets of arguments, which hold values and are skipped. */
  brackets: number;
  fragment: string;
  last: string;
  lastButOne: string;
}

/** One walk over the tokens. */
function readDocument(text: string): Seen {
  const seen = {
    depth: 0,
    fields: 0,
    aliases: 0,
    repeats: 0,
    directives: 0,
    isIntrospecting: false,
    isCircular: false,
  };
  const walk: Walk = {
    seen,
    aliases: new Map(),
    repeats: new Map(),
    spreads: new Map(),
    depth: 0,
    brackets: 0,
    fragment: '',
    last: '',
    lastButOne: '',
  };
  TOKEN.lastIndex = 0;
  for (let count = 0; count < MOST_TOKENS; count += 1) {
    const token = TOKEN.exec(text)?.[0];
    if (token === undefined) break;
    if (!/^[\s,#]/.test(token)) step(walk, token);
  }
  const { spreads } = walk;
  seen.isCircular = [...spreads.keys()].some((name) => name !== '' && reaches(name, name, spreads));
  return seen;
}

function step(walk: Walk, token: string): void {
  if (token === '(') walk.brackets += 1;
  else if (token === ')') walk.brackets = Math.max(0, walk.brackets - 1);
  if (walk.brackets > 0 || token === ')') return;
  if (token === '{') {
    walk.depth += 1;
    walk.seen.depth = Math.max(walk.seen.depth, walk.depth);
  } else if (token === '}') walk.depth = Math.max(0, walk.depth - 1);
  else if (token === '@') walk.seen.directives += 1;
  else if (/^[_a-z]/i.test(token)) name(walk, token);
  walk.lastButOne = walk.last;
  walk.last = token;
}

/** A name: of a fragment, of a spread one, of a field or its alias. */
function name(walk: Walk, token: string): void {
  const { seen, last, depth, spreads, fragment } = walk;
  if (depth === 0) {
    if (last === 'fragment') walk.fragment = token;
    else if (last !== 'on' && token !== 'on') walk.fragment = '';
    return;
  }
  if (token === '__schema' || token === '__type') seen.isIntrospecting = true;
  if (last === '...' && token !== 'on')
    spreads.set(fragment, (spreads.get(fragment) ?? new Set()).add(token));
  if (last === '...' || last === '@' || last === 'on') return;
  seen.fields += 1;
  if (last === ':' && walk.lastButOne !== token)
    seen.aliases = Math.max(seen.aliases, increase(walk.aliases, token));
  else if (last === token || depth === 1)
    seen.repeats = Math.max(seen.repeats, increase(walk.repeats, token));
}

function increase(counts: Map<string, number>, key: string): number {
  const count = (counts.get(key) ?? 0) + 1;
  counts.set(key, count);
  return count;
}

/** True when a fragment contains itself by way of others; each is visited once. */
function reaches(from: string, target: string, spreads: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const visited = new Set<string>();
  const open = [from];
  for (let name = open.pop(); name !== undefined && visited.size < 200; name = open.pop()) {
    for (const next of spreads.get(name) ?? []) {
      if (next === target) return true;
      if (!visited.has(next)) open.push(next);
      visited.add(next);
    }
  }
  return false;
}
