import type { KeptFinding, KeptScan } from '../../../store/kept-scan.ts';

/** Findings of the newest scans that are not suppressed, by the name of the function that they are about or touch. */
export function findingsByFunction(scans: readonly KeptScan[]): ReadonlyMap<string, readonly KeptFinding[]> {
  const found = new Map<string, KeptFinding[]>();
  for (const finding of scans.flatMap(({ findings }) => findings)) {
    if (finding.suppressed !== null) continue;
    for (const name of finding.functions) {
      const held = found.get(name);
      if (held === undefined) found.set(name, [finding]);
      else held.push(finding);
    }
  }
  return found;
}
