import fc from 'fast-check';
import { SEVERITIES } from '../model/severity.ts';
import type { SourcePlace } from '../model/source-place.ts';
import { RISKS } from '../posture/risk.ts';
import type { Finding, FindingSubject, FindingSuppression } from './finding.ts';
import type { FindingsReport } from './findings-report.ts';

/** A finding of a live function, with these parts changed. */
export function aFinding(parts: Partial<Finding> = {}): Finding {
  return {
    fingerprint: '0123456789abcdef0123456789abcdef',
    rule: 'function-url-public',
    code: 'WT-INV-06',
    severity: 'high',
    class: 'security',
    outcome: 'fail',
    risks: ['R2'],
    subject: {
      kind: 'function',
      name: 'orders',
      arn: 'arn:aws:lambda:eu-west-1:123456789012:function:orders',
      account: '123456789012',
      region: 'eu-west-1',
    },
    evidence: [{ what: 'anyone may call the URL', value: 'NONE' }],
    title: 'The function URL asks nobody who they are',
    why: 'Anyone on the internet can call the function.',
    fix: 'Set `AuthType: AWS_IAM`.',
    suppressed: null,
    ...parts,
  };
}

/** A finding in a template. */
export function aTemplateFinding(parts: Partial<Finding> = {}): Finding {
  return aFinding({
    subject: { kind: 'function-url', name: '<OrdersUrl>', logicalId: 'OrdersUrl' },
    at: { file: 'infra/template.yaml', line: 12, column: 7 },
    ...parts,
  });
}

/** A report of these findings, with consistent counts. */
export function aReport(findings: readonly Finding[], parts: Partial<FindingsReport> = {}): FindingsReport {
  const shown = findings.filter(({ suppressed }) => suppressed === null);
  const count = (severity: string) => shown.filter((each) => each.severity === severity).length;
  return {
    schema: 'watertight/findings/1',
    tool: { name: 'watertight', version: '0.1.0' },
    target: { kind: 'project', path: '.', capturedAt: '2026-03-01T00:00:00.000Z' },
    findings,
    incomplete: [],
    summary: {
      bySeverity: {
        critical: count('critical'),
        high: count('high'),
        medium: count('medium'),
        low: count('low'),
        informational: count('informational'),
      },
      suppressed: findings.length - shown.length,
      functions: 1,
      rules: 1,
      outcomes: { pass: 0, fail: findings.length, 'not-applicable': 0, unknown: 0 },
    },
    ...parts,
  };
}

/** What people have put into names to break reports: markup, scripts, escapes, formulas, workflow commands. */
export const HOSTILE_TEXTS: readonly string[] = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</style><svg onload=alert(1)>',
  'javascript:alert(1)',
  ']]><x/>',
  '<!--',
  '&lt;b&gt; &amp; &#x3c;',
  '\u001b[31mred\u001b]8;;https://example.com\u0007',
  'a\n::error::b\r\n::warning::c',
  '%0A::set-output name=x::y',
  '=HYPERLINK("https://example.com";"x")',
  '@SUM(1+1)*cmd|calc',
  '\u202Egnp.exe',
  '\uD800 lone',
  '\u0000\u0008\uFFFE\uFFFF',
  '{{7*7}} #{7*7} `id`',
  '../../etc/passwd',
  'x'.repeat(5_000),
  '😀'.repeat(300),
  '',
];

const hostile = fc.oneof(
  fc.constantFrom(...HOSTILE_TEXTS),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string(),
);

const place: fc.Arbitrary<SourcePlace> = fc.record(
  { file: hostile, line: fc.integer({ min: 1, max: 9999 }), column: fc.integer({ min: 1, max: 999 }) },
  { requiredKeys: ['file'] },
);

const subject: fc.Arbitrary<FindingSubject> = fc.record(
  {
    kind: fc.constantFrom('function', 'role', 'queue', 'route', 'account'),
    name: hostile,
    logicalId: hostile,
    address: hostile,
    arn: hostile,
    account: fc.constantFrom('123456789012', '111122223333'),
    region: fc.constantFrom('eu-west-1', 'us-gov-west-1'),
  },
  { requiredKeys: ['kind', 'name'] },
);

const suppression: fc.Arbitrary<FindingSuppression | null> = fc.option(
  fc.record({
    by: fc.constantFrom('file' as const, 'inline' as const, 'baseline' as const),
    reason: hostile,
  }),
  { nil: null },
);

const hash = fc
  .array(fc.constantFrom(...'0123456789abcdef'), { minLength: 32, maxLength: 32 })
  .map((digits) => digits.join(''));

/** Findings whose every text an attacker chose; what our rules say themselves stays in the form that rules have. */
export const hostileFinding: fc.Arbitrary<Finding> = fc
  .record({
    fingerprint: hash,
    rule: fc.constantFrom('function-url-public', 'runtime-deprecated'),
    severity: fc.constantFrom(...SEVERITIES),
    class: fc.constantFrom('security' as const, 'best-practice' as const),
    risks: fc.uniqueArray(fc.constantFrom(...Object.keys(RISKS)), { maxLength: 3 }),
    subject,
    affects: fc.array(hostile, { maxLength: 3 }),
    at: fc.option(place, { nil: undefined }),
    evidence: fc.array(
      fc.record(
        { what: hostile, value: fc.oneof(hostile, fc.double(), fc.boolean()) },
        { requiredKeys: ['what'] },
      ),
      { maxLength: 4 },
    ),
    suppressed: suppression,
  })
  .map(({ at, rule, ...parts }) => ({
    ...aFinding({ ...parts, rule, code: rule === 'runtime-deprecated' ? 'WT-FN-01' : 'WT-INV-06' }),
    ...(at === undefined ? {} : { at }),
  }));

/** Reports of hostile findings, of a project or an account. */
export const hostileReport: fc.Arbitrary<FindingsReport> = fc
  .record({
    findings: fc.array(hostileFinding, { maxLength: 6 }),
    path: hostile,
    incomplete: fc.array(fc.record({ what: hostile, because: hostile, permission: hostile }), {
      maxLength: 2,
    }),
    isAccount: fc.boolean(),
  })
  .map(({ findings, path, incomplete, isAccount }) =>
    aReport(findings, {
      incomplete,
      target: {
        ...(isAccount
          ? { kind: 'account', accounts: ['123456789012'], regions: [path] }
          : { kind: 'project', path }),
        capturedAt: '2026-03-01T00:00:00.000Z',
      },
    }),
  );
