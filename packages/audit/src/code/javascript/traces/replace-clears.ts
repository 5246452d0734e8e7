import { alphabetClears, regexpAlphabet, removedCharacters } from '../../weaknesses/regexp-alphabet.ts';
import { ALL_DANGERS, Danger } from '../machine/trace.ts';
import type { SyntaxNode } from '../syntax/syntax-node.ts';

/** Dangers that `replace(pattern, …)` removes; only patterns that replace every occurrence do. */
export function replaceClears(args: readonly SyntaxNode[], name: string): number {
  const [pattern] = args;
  const regexp = pattern?.['regex'];
  if (typeof regexp === 'object' && regexp !== null && 'pattern' in regexp && 'flags' in regexp) {
    const source = String(regexp.pattern);
    if (!String(regexp.flags).includes('g')) return 0;
    return removalClears(source);
  }
  const text = pattern?.['value'];
  return name === 'replaceAll' && typeof text === 'string' ? charactersClear(text) : 0;
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
