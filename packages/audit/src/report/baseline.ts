import type { Finding } from './finding.ts';

/**
 * Text of `.watertight.baseline.json`: one finding a line, sorted, so that a change reads well in a diff. Only the
 * fingerprint counts when it is read back; the rest is for people.
 */
export function baselineText(findings: readonly Finding[]): string {
  const rows = findings
    .map(({ fingerprint, code, rule, subject, at }) => ({
      fingerprint,
      code,
      rule,
      subject: subject.logicalId ?? subject.address ?? subject.arn ?? subject.name,
      ...(at === undefined ? {} : { file: at.file }),
    }))
    .sort((a, b) => (a.fingerprint < b.fingerprint ? -1 : 1));
  const lines = rows.map((row) => `    ${JSON.stringify(row)}`).join(',\n');
  return `{\n  "schema": "watertight/baseline/1",\n  "findings": [\n${lines}\n  ]\n}\n`;
}

/** Fingerprints of a baseline; undefined when the text is no baseline. */
export function readBaseline(text: string): ReadonlySet<string> | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null || !('findings' in value)) return undefined;
  if (!Array.isArray(value.findings)) return undefined;
  const rows: readonly unknown[] = value.findings;
  return new Set(
    rows.flatMap((row) =>
      typeof row === 'object' && row !== null && 'fingerprint' in row && typeof row.fingerprint === 'string'
        ? [row.fingerprint]
        : [],
    ),
  );
}
