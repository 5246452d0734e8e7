import ipaddr from 'ipaddr.js';
import { compileLinearRegex } from './linear-regex.ts';

/** Decides about all values of one field at once, so that absence can be told too. */
export type ValuesTest = (values: readonly unknown[]) => boolean;

const MODIFIERS = [
  'contains', 'startswith', 'endswith', 'all', 're', 'cidr', 'exists', 'lt', 'lte', 'gt', 'gte', 'cased',
] as const; // biome-ignore format: one line reads best
type Modifier = (typeof MODIFIERS)[number];

/** Splits `field|contains|all`; an unknown modifier is an error. */
export function parseModifiers(names: readonly string[]): ReadonlySet<Modifier> | { because: string } {
  const known = new Set<Modifier>();
  for (const name of names) {
    const modifier = MODIFIERS.find((each) => each === name);
    if (modifier === undefined) return { because: `the modifier |${name} is not supported` };
    known.add(modifier);
  }
  return known;
}

/** Compiles the wanted value or values of one field. https://sigmahq.io/docs/basics/modifiers.html */
export function compileValues(
  wanted: unknown,
  modifiers: ReadonlySet<Modifier>,
): ValuesTest | { because: string } {
  const list = Array.isArray(wanted) ? wanted : [wanted];
  if (list.length === 0) return { because: 'the list of values is empty' };
  if (modifiers.has('exists')) return compileExists(list);
  const tests: ValuesTest[] = [];
  for (const value of list) {
    const test = compileOne(value, modifiers);
    if ('because' in test) return test;
    tests.push(test);
  }
  return modifiers.has('all')
    ? (values) => tests.every((test) => test(values))
    : (values) => tests.some((test) => test(values));
}

function compileExists(list: readonly unknown[]): ValuesTest | { because: string } {
  const [wanted] = list;
  if (typeof wanted !== 'boolean') return { because: '|exists takes true or false' };
  return (values) => values.length > 0 === wanted;
}

function compileOne(wanted: unknown, modifiers: ReadonlySet<Modifier>): ValuesTest | { because: string } {
  if (wanted === null) return (values) => values.every((value) => value === null);
  if (typeof wanted !== 'string' && typeof wanted !== 'number' && typeof wanted !== 'boolean')
    return { because: 'a value must be text, a number, true, false or null' };
  const compare = (['lt', 'lte', 'gt', 'gte'] as const).find((each) => modifiers.has(each));
  if (compare !== undefined) return compileComparison(compare, wanted);
  if (modifiers.has('cidr')) return compileCidr(String(wanted));
  const cased = modifiers.has('cased');
  const test = modifiers.has('re')
    ? compileLinearRegex(String(wanted), { ignoreCase: false })
    : compileText(String(wanted), modifiers, cased);
  if ('because' in test) return test;
  return anyText(test);
}

function anyText(test: (text: string) => boolean): ValuesTest {
  return (values) => values.some((value) => isScalar(value) && test(String(value)));
}

function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function compileComparison(
  compare: 'lt' | 'lte' | 'gt' | 'gte',
  wanted: string | number | boolean,
): ValuesTest | { because: string } {
  const limit = Number(wanted);
  if (typeof wanted === 'boolean' || Number.isNaN(limit)) return { because: `|${compare} takes a number` };
  const test = {
    lt: (seen: number) => seen < limit,
    lte: (seen: number) => seen <= limit,
    gt: (seen: number) => seen > limit,
    gte: (seen: number) => seen >= limit,
  }[compare];
  return (values) => values.some((value) => toNumber(value) !== undefined && test(Number(value)));
}

function toNumber(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string' || value.trim() === '' || Number.isNaN(Number(value))) return undefined;
  return Number(value);
}

function compileCidr(range: string): ValuesTest | { because: string } {
  if (!ipaddr.isValidCIDR(range)) return { because: `|cidr takes an address range, ${range}` };
  const [network, bits] = ipaddr.parseCIDR(range);
  return anyText((text) => {
    if (!ipaddr.isValid(text)) return false;
    const address = ipaddr.process(text);
    return address.kind() === network.kind() && address.match(network, bits);
  });
}

/** Text with `*` and `?` wildcards, `\` escapes them; the modifiers add wildcards at the ends. */
function compileText(
  wanted: string,
  modifiers: ReadonlySet<Modifier>,
  cased: boolean,
): (text: string) => boolean {
  const tokens = parseWildcards(cased ? wanted : wanted.toLowerCase());
  if (modifiers.has('contains') || modifiers.has('endswith')) tokens.unshift({ kind: 'many' });
  if (modifiers.has('contains') || modifiers.has('startswith')) tokens.push({ kind: 'many' });
  return (text) => matchesWildcards(tokens, cased ? text : text.toLowerCase());
}

type Token =
  | { readonly kind: 'many' }
  | { readonly kind: 'one' }
  | { readonly kind: 'literal'; readonly text: string };

function parseWildcards(pattern: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < pattern.length; at += 1) {
    const character = pattern[at] ?? '';
    const next = pattern[at + 1] ?? '';
    if (character === '*') tokens.push({ kind: 'many' });
    else if (character === '?') tokens.push({ kind: 'one' });
    else if (character === '\\' && next !== '' && '*?\\'.includes(next)) {
      tokens.push({ kind: 'literal', text: next });
      at += 1;
    } else tokens.push({ kind: 'literal', text: character });
  }
  return tokens;
}

/** Greedy with one fallback point: quadratic at worst in (tokens × text), never exponential. */
function matchesWildcards(tokens: readonly Token[], text: string): boolean {
  let token = 0;
  let at = 0;
  let retryToken = -1;
  let retryAt = 0;
  while (at < text.length) {
    const current = tokens[token];
    if (current?.kind === 'many') {
      retryToken = token;
      retryAt = at;
      token += 1;
    } else if (current !== undefined && (current.kind === 'one' || current.text === text[at])) {
      token += 1;
      at += 1;
    } else if (retryToken >= 0) {
      token = retryToken + 1;
      retryAt += 1;
      at = retryAt;
    } else return false;
  }
  while (tokens[token]?.kind === 'many') token += 1;
  return token === tokens.length;
}
