/** A request of a yarn.lock in two: `@scope/name@npm:^1.0.0` is `@scope/name` and `npm:^1.0.0`. */
export function yarnPattern(pattern: string): { readonly name: string; readonly range: string } {
  const cut = pattern.indexOf('@', 1);
  const scheme = pattern.indexOf('://');
  if (scheme >= 0 && (cut < 0 || scheme < cut)) return { name: nameInAddress(pattern), range: pattern };
  return cut < 0
    ? { name: pattern, range: '' }
    : { name: pattern.slice(0, cut), range: pattern.slice(cut + 1) };
}

/** The last part of an address, the best name there is. */
function nameInAddress(address: string): string {
  const path = address.replace(/[#?].*$/s, '').replace(/(?:\.git|\/)$/, '');
  return path.slice(path.lastIndexOf('/') + 1);
}
