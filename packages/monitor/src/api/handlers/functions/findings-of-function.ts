import type { Finding } from '@watertight/audit/report/finding.ts';
import type { SavedScan } from '../../../store/scan-rows.ts';

/** Findings of the newest scans that are not suppressed, by the name of the function that they are about or touch. */
export function findingsByFunction(scans: readonly SavedScan[]): ReadonlyMap<string, readonly Finding[]> {
  const found = new Map<string, Finding[]>();
  for (const finding of scans.flatMap(({ findings }) => findings)) {
    if (finding.suppressed !== null) continue;
    const names = [
      ...(finding.affects ?? []),
      ...(finding.subject.kind === 'function' ? [finding.subject.name] : []),
    ];
    for (const name of new Set(names)) found.set(name, [...(found.get(name) ?? []), finding]);
  }
  return found;
}
