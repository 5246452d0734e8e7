import { charSet, complement } from '../../weaknesses/regex/char-set.ts';
import { parseRegex } from '../../weaknesses/regex/parse-regex.ts';
import { charsOf } from '../../weaknesses/regex/regex-automaton.ts';
import type { RegexNode } from '../../weaknesses/regex/regex-syntax.ts';
import { WEAKNESSES, type Weakness } from '../../weaknesses/seen-weakness.ts';

/** What a value may do where it arrives: the weaknesses, and two that depend on how it was put together. */
export type Harm = Weakness | 'program-from-event' | 'long-text';

const OWN: readonly Harm[] = ['program-from-event', 'long-text'];

/** The harm as a bit. */
export function harm(...names: readonly Harm[]): number {
  let bits = 0;
  for (const name of names) {
    const at = name === 'program-from-event' || name === 'long-text' ? -1 : WEAKNESSES.indexOf(name);
    bits |= 1 << (at === -1 ? WEAKNESSES.length + OWN.indexOf(name) : at);
  }
  return bits;
}

/** No harm is left: a number, a member of a list of constants. */
export const HARMLESS = (1 << (WEAKNESSES.length + OWN.length)) - 1;

/** Signs without which a text cannot leave its place. */
const SIGNS: readonly (readonly [Harm, string])[] = [
  ['event-in-sql', ` '"\`;()\\`],
  ['event-in-shell-command', ' ;&|$`<>()\n"\'\\*?'],
  ['event-in-evaluated-code', '(.;["\''],
  ['event-in-template', '{<$%'],
  ['event-in-file-path', '/\\'],
  ['event-in-request-address', '/:@?#.'],
  ['event-in-redirect', '/\\:'],
  ['event-in-html-response', '<>"\'&'],
  ['event-in-log', '\n\r'],
  ['event-in-regular-expression', '*+{(['],
  ['event-in-nosql-query', '{$[" '],
];

/** Harms that texts of these characters cannot do. */
function harmsWithout(allowed: readonly (readonly [number, number])[]): number {
  const holds = (sign: string): boolean => {
    const point = sign.charCodeAt(0);
    return allowed.some(([from, to]) => from <= point && point <= to);
  };
  return SIGNS.reduce((bits, [name, signs]) => ([...signs].some(holds) ? bits : bits | harm(name)), 0);
}

/** Harms that a text cannot do that matches the whole pattern. */
export function harmsOutside(pattern: string, anchored?: 'start' | 'both', flags = ''): number {
  const node = parseRegex({ pattern, dialect: 'python', flags });
  if (node === undefined) return 0;
  const isWhole =
    (anchored !== undefined || startsAtEdge(node, 'start')) &&
    (anchored === 'both' || startsAtEdge(node, 'end'));
  // `^/(?!/)`: one slash that no second one follows.
  const isFirst = anchored !== undefined || startsAtEdge(node, 'start');
  const ahead = isFirst && /^\^?\\?\/\(\?!(?:\[[^\]]*\/|\\?\/)/.test(pattern) ? harm('event-in-redirect') : 0;
  if (!isWhole) return ahead;
  const bounded = isBounded(node) ? harm('long-text') : 0;
  const local = isLocal(node) ? harm('event-in-redirect') : 0;
  return harmsWithout(charSet(charsOf(node).flat())) | bounded | local | ahead;
}

/** `/[a-z]+…`: one slash and a sign that is none, so that no host can follow. */
function isLocal(node: RegexNode): boolean {
  const parts = node.kind === 'sequence' ? node.parts.filter(({ kind }) => kind !== 'edge') : [];
  const [first, second] = parts;
  if (first === undefined || second === undefined) return false;
  if (second.kind === 'repeat' && second.least === 0) return false;
  const isSlash = charsOf(first)
    .flat()
    .every(([from, to]) => from === 47 && to === 47);
  const follows = charsOf(second).flat();
  return (
    isSlash &&
    first.kind === 'chars' &&
    !follows.some(([from, to]) => [47, 92].some((sign) => from <= sign && sign <= to))
  );
}

/** `re.sub("[^a-z]", "", text)`: what is left holds none of the others. */
export function harmsOfRemoving(pattern: string): number {
  const node = parseRegex({ pattern, dialect: 'python' });
  const sets = node === undefined ? [] : charsOf(node);
  const [set] = sets;
  return set === undefined || sets.length !== 1 ? 0 : harmsWithout(complement(set));
}

function startsAtEdge(node: RegexNode, side: 'start' | 'end'): boolean {
  if (node.kind === 'edge') return node.side === side;
  if (node.kind === 'choice') return node.ways.every((way) => startsAtEdge(way, side));
  if (node.kind !== 'sequence') return false;
  const part = side === 'start' ? node.parts[0] : node.parts.at(-1);
  return part !== undefined && startsAtEdge(part, side);
}

function isBounded(node: RegexNode): boolean {
  if (node.kind === 'repeat') return node.most < 2_000 && isBounded(node.part);
  if (node.kind === 'sequence') return node.parts.every(isBounded);
  return node.kind !== 'choice' || node.ways.every(isBounded);
}
