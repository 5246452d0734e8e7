import { alphabetClears, regexpAlphabet, removedCharacters } from '../../weaknesses/regexp-alphabet.ts';
import { ALL_DANGERS, Danger } from '../machine/trace.ts';
import { children, type SyntaxNode } from '../syntax/syntax-node.ts';

/** Dangers that `replace(pattern, …)` removes; only patterns that replace every occurrence do. */
export function replaceClears(args: readonly SyntaxNode[], name: string): number {
  const [pattern] = args;
  const regexp = pattern?.['regex'];
  if (typeof regexp === 'object' && regexp !== null && 'pattern' in regexp && 'flags' in regexp) {
    const source = String(regexp.pattern);
    if (!String(regexp.flags).includes('g')) return 0;
    return removalClears(source) | quoteClears(source, args[1]);
  }
  const text = pattern?.['value'];
  return name === 'replaceAll' && typeof text === 'string'
    ? charactersClear(text) | quoteClears(text, args[1])
    : 0;
}

/** `'…'` around a text whose own quotes end it, stand alone and begin it again: one word of a POSIX shell. */
function quoteClears(pattern: string, replacement: SyntaxNode | undefined): number {
  const [quasi] = children(replacement, 'quasis');
  const cooked = quasi?.['value'];
  const text =
    typeof cooked === 'object' && cooked !== null && 'cooked' in cooked
      ? cooked.cooked
      : replacement?.['value'];
  return pattern === "'" && (text === "'\\''" || text === `'"'"'`) ? Danger.shell : 0;
}

function removalClears(source: string): number {
  const kept = regexpAlphabet(source, 'removed');
  if (kept !== undefined) return alphabetClears(kept);
  return charactersClear(removedCharacters(source));
}

/** What is harmless once these characters are gone. */
function charactersClear(removed: string): number {
  let clears = 0;
  if (removed.includes("'")) clears |= Danger.sql;
  if (removed.includes('<')) clears |= Danger.html;
  if (removed.includes('\n')) clears |= Danger.log;
  if (removed.includes('/')) clears |= Danger.path;
  if (removed.includes('(') && removed.includes('*') && removed.includes('+')) clears |= Danger.regexp;
  return clears & ALL_DANGERS;
}
