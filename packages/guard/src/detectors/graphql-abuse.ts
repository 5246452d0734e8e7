import { marksFor } from '../decode/form.ts';
import type { GraphqlLimits } from '../graphql-limits.ts';
import type { Detector, Match } from './detector.ts';

/** Limits beyond what clients write: generated queries of large applications stay below half of them. */
const DEEPEST = 16;
const MOST_ALIASES_OF_ONE_FIELD = 12;
/** Tokens of one document; a longer one is judged by its beginning. */
const MOST_TOKENS = 40_000;

/** What is too much, the surest first. */
const LIMITS = [
  { rule: 'depth', score: 0.92, most: 2 * DEEPEST },
  { rule: 'aliases', score: 0.92, most: 4 * MOST_ALIASES_OF_ONE_FIELD },
  { rule: 'circular-fragment', score: 0.9, most: 0 },
  { rule: 'repeated-field', score: 0.8, most: 40 },
  { rule: 'directives', score: 0.8, most: 40 },
  { rule: 'depth', score: 0.7, most: DEEPEST },
  { rule: 'aliases', score: 0.7, most: MOST_ALIASES_OF_ONE_FIELD },
  { rule: 'fields', score: 0.7, most: 3000 },
  { rule: 'batched-logins', score: 0.92, most: 4 },
  { rule: 'batch', score: 0.65, most: 12 },
  { rule: 'introspection', score: 0.5, most: 0 },
] as const;

const BEGINNING =
  /^\s{0,200}(?:#[^\n]{0,300}\n\s{0,200}){0,9}(?:\{\s{0,200}[_a-z]|(?:query|mutation|subscription|fragment)\b[^{]{0,2000}\{)/i;
/** Place of a document in a request that is a list of them. */
export const BATCHED = /\[(\d+)\]\.query$/;
const BATCH = /^\s{0,200}\[\s{0,200}\{/;
/** Punctuation, names, strings and what is skipped (GraphQL specification, section 2.1). */
const TOKEN = /#[^\n]*|"(?:[^"\\\n]|\\.)*"?|\.\.\.|[{}()[\]:@!|=$&]|[_a-z]\w*|-?\d[\w.+-]*|[\s,]+|./giy;

/**
 * GraphQL documents that ask for more than a client needs: depth, aliases with which one call becomes many guesses,
 * repeated fields, directives, batches, fragments that contain themselves, introspection.
 */
export const graphqlAbuse: Detector = graphqlAbuseWithin({});

/** The same with limits of a policy's own: what is beyond one of them is certain, what is within is no violation. */
export function graphqlAbuseWithin(own: GraphqlLimits): Detector {
  const certain = Object.entries(own).map(([rule, most]) => ({ rule, score: 1, most: Number(most) }));
  const limits = [...certain, ...LIMITS.filter(({ rule }) => !Object.hasOwn(own, rule))];
  return {
    kind: 'graphql-abuse',
    needs: marksFor('{'),
    mayMatch: (text) => text.includes('{') && (BEGINNING.test(text) || BATCH.test(text)),
    detect({ text, field }) {
      const seen: Readonly<Record<string, number>> = BATCH.test(text)
        ? { batch: operationsIn(text) }
        : { ...readDocument(text), ...placeInBatch(text, Number(BATCHED.exec(field.path)?.[1] ?? -1) + 1) };
      const found = limits.find(({ rule, most }) => Object.hasOwn(seen, rule) && (seen[rule] ?? 0) > most);
      return found === undefined ? undefined : match(found.rule, text, found.score);
    },
  };
}

/** A field that tries a password, a code or a token. */
const LOGIN =
  /^\s{0,200}mutation\b[^{]{0,2000}\{\s{0,200}(?:\w{1,40}\s{0,9}:\s{0,9})?(?:log_?in|sign_?in|authenticate|(?:create|obtain)_?(?:session|token)|token_?(?:auth|create)|verify_?(?:otp|code|pin|password)|check_?(?:otp|code|pin|password)|redeem_?\w{0,20}|reset_?password)\w{0,20}\s{0,9}\(/i;

/** Position of an operation in its request, from 1; the fifth in a row that logs in is a guess. */
function placeInBatch(text: string, place: number) {
  return { batch: place, 'batched-logins': LOGIN.test(text) ? place : 0 };
}

function match(rule: string, text: string, score: number): Match {
  return { rule, start: 0, end: Math.min(text.length, 200), score };
}

/** Operations in one request: each is a try that a limit per request does not count. */
function operationsIn(text: string): number {
  return /"query"\s{0,9}:\s{0,9}"[^"]{0,200}\{/.test(text) ? text.split('"query"').length - 1 : 0;
}

/** What a document asks for, by the name of its limit; of a yes or no, 1 or 0. */
type Seen = Record<
  'depth' | 'fields' | 'aliases' | 'directives' | 'introspection' | 'repeated-field' | 'circular-fragment',
  number
>;

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
    directives: 0,
    introspection: 0,
    'repeated-field': 0,
    'circular-fragment': 0,
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
  if ([...spreads.keys()].some((name) => name !== '' && reaches(name, name, spreads)))
    seen['circular-fragment'] = 1;
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
  if (token === '__schema' || token === '__type') seen.introspection = 1;
  if (last === '...' && token !== 'on')
    spreads.set(fragment, (spreads.get(fragment) ?? new Set()).add(token));
  if (last === '...' || last === '@' || last === 'on') return;
  seen.fields += 1;
  if (last === ':' && walk.lastButOne !== token)
    seen.aliases = Math.max(seen.aliases, increase(walk.aliases, token));
  else if (last === token || depth === 1)
    seen['repeated-field'] = Math.max(seen['repeated-field'], increase(walk.repeats, token));
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
