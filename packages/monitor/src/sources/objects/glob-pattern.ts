/** Whether a path has a pattern in it. */
export function hasGlob(path: string): boolean {
  return /[*?[\]{}]/.test(path);
}

/**
 * A test for paths against a glob: `*` and `?` within one name, `**` over folders, `[ab]`, `[!a]`, `{a,b}`. Everything else
 * is literal. Matching takes at most (pattern × path) steps.
 */
export function globPattern(glob: string): (path: string) => boolean {
  const alternatives = expandBraces(glob);
  return (path) => alternatives.some((pattern) => matches(tokensOf(pattern), path));
}

type Token =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'set'; readonly set: string; readonly isNegated: boolean }
  | { readonly kind: 'one' | 'name' | 'path' };

const MAX_ALTERNATIVES = 256;

function expandBraces(glob: string): string[] {
  const found = /\{([^{}]*)\}/.exec(glob);
  if (found === null) return [glob];
  const [whole, body = ''] = found;
  const before = glob.slice(0, found.index);
  const after = glob.slice(found.index + whole.length);
  return body
    .split(',')
    .flatMap((choice) => expandBraces(before + choice + after))
    .slice(0, MAX_ALTERNATIVES);
}

function tokensOf(pattern: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < pattern.length) {
    const set = /^\[(!?)([^\]]+)\]/.exec(pattern.slice(at, at + 256));
    if (pattern.startsWith('**/', at)) {
      tokens.push({ kind: 'path' });
      at += 3;
    } else if (pattern.startsWith('**', at)) {
      tokens.push({ kind: 'path' });
      at += 2;
    } else if (set !== null) {
      tokens.push({ kind: 'set', set: set[2] ?? '', isNegated: set[1] === '!' });
      at += set[0].length;
    } else {
      const char = pattern[at] ?? '';
      if (char === '*') tokens.push({ kind: 'name' });
      else if (char === '?') tokens.push({ kind: 'one' });
      else tokens.push({ kind: 'literal', text: char });
      at += 1;
    }
  }
  return tokens;
}

/** Keeps the set of reachable places in the path instead of going back: no pattern can take exponential time. */
function matches(tokens: readonly Token[], path: string): boolean {
  let reachable = new Set([0]);
  for (const token of tokens) {
    const next = new Set<number>();
    for (const at of reachable) for (const end of stepsOf(token, path, at)) next.add(end);
    reachable = next;
  }
  return reachable.has(path.length);
}

function* stepsOf(token: Token, path: string, at: number): Iterable<number> {
  if (token.kind === 'name' || token.kind === 'path') {
    let end = at;
    yield end;
    while (end < path.length && (token.kind === 'path' || path[end] !== '/')) yield ++end;
    return;
  }
  const char = path[at];
  if (char !== undefined && isMatch(token, char)) yield at + 1;
}

function isMatch(token: Token, char: string): boolean {
  if (token.kind === 'literal') return token.text === char;
  if (char === '/') return false;
  return token.kind === 'set' ? token.set.includes(char) !== token.isNegated : true;
}
