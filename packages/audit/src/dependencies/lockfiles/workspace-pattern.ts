/** True where a folder is a workspace by these patterns (`packages/*`, `apps/**`); the last that matches counts. */
export function isWorkspaceFolder(folder: string, patterns: readonly string[]): boolean {
  const parts = partsOf(folder);
  let isMatch = false;
  for (const pattern of patterns) {
    const isExclusion = pattern.startsWith('!');
    if (matches(parts, partsOf(pattern.replace(/^!/, '')))) isMatch = !isExclusion;
  }
  return isMatch;
}

function partsOf(path: string): readonly string[] {
  return path.split('/').filter((part) => part !== '' && part !== '.');
}

function matches(parts: readonly string[], pattern: readonly string[]): boolean {
  for (const [index, wanted] of pattern.entries()) {
    // Whatever follows lies below: exact enough to tell workspaces from other folders.
    if (wanted === '**') return parts.length >= index;
    const part = parts[index];
    if (part === undefined || !namesLike(wanted)(part)) return false;
  }
  return parts.length === pattern.length;
}

/** Names that one part of a pattern stands for; only the first and the last `*` count. */
export function namesLike(part: string): (name: string) => boolean {
  if (!part.includes('*')) return (name) => name === part;
  const before = part.slice(0, part.indexOf('*'));
  const after = part.slice(part.lastIndexOf('*') + 1);
  return (name) =>
    name.length >= before.length + after.length && name.startsWith(before) && name.endsWith(after);
}
