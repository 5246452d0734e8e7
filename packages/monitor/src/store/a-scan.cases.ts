import type { Finding } from '@watertight/audit/report/finding.ts';
import type { KeptRule, SavedScan } from './kept-scan.ts';

/** A finding that some rule could have made. */
export function aFinding(change: Partial<Finding> & { readonly functions?: readonly string[] } = {}) {
  const { functions = ['orders'], ...finding } = change;
  return {
    fingerprint: 'f1',
    rule: 'function-url-public',
    code: 'WT-INV-06',
    severity: 'high',
    class: 'security',
    outcome: 'fail',
    risks: ['R2'],
    subject: { kind: 'function', name: 'orders' },
    evidence: [{ what: 'auth type', value: 'NONE', at: { file: 'template.yaml', line: 11 } }],
    title: 'Anybody may call the URL',
    why: 'Nobody is asked who they are.',
    fix: 'Set `AuthType` to `AWS_IAM`.',
    suppressed: null,
    ...finding,
    functions,
  } as const satisfies SavedScan['findings'][number];
}

/** A rule that was asked. */
export function aKeptRule(change: Partial<KeptRule> = {}): KeptRule {
  return {
    rule: 'function-url-public',
    code: 'WT-INV-06',
    title: 'Anybody may call the URL',
    severity: 'high',
    risks: ['R2'],
    pass: 1,
    fail: 1,
    unknown: 0,
    because: '',
    ...change,
  };
}

/** A scan of a project with one finding. */
export function aScan(change: Partial<SavedScan> = {}): SavedScan {
  return {
    at: '2026-03-01T00:00:00.000Z',
    target: 'shop',
    kind: 'project',
    findings: [aFinding()],
    incomplete: [],
    rules: [aKeptRule()],
    packages: [],
    functions: [{ name: 'orders', account: '', region: '', modify: [], invoke: [], reach: [] }],
    ...change,
  };
}
