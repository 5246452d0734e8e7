/**
 * True when a field path fits a pattern in which `*` stands for any run of characters. Array positions match `[*]`.
 * Linear: each part is looked for once, from left to right.
 */
export function matchesPath(pattern: string, path: string): boolean {
  if (pattern === '*' || pattern === path) return true;
  const parts = pattern.split('*');
  if (parts.length === 1) return false;
  const last = parts.length - 1;
  let from = 0;
  for (let i = 0; i <= last; i += 1) {
    const part = parts[i] ?? '';
    if (i === 0) {
      if (!path.startsWith(part)) return false;
      from = part.length;
    } else if (i === last) {
      return path.length - part.length >= from && path.endsWith(part);
    } else {
      const at = path.indexOf(part, from);
      if (at < 0) return false;
      from = at + part.length;
    }
  }
  return true;
}
