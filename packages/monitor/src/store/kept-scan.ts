import type { Incomplete } from '@watertight/audit/model/inventory.ts';
import type { Severity } from '@watertight/audit/model/severity.ts';
import type { Finding, FindingAdvisory, FindingSuppression } from '@watertight/audit/report/finding.ts';

/** What was scanned. */
export type ScanKind = 'project' | 'template' | 'account';

/** A number for each severity. */
export type SeverityCounts = Readonly<Record<Severity, number>>;

/** One rule that a scan asked, and how often it answered what. */
export interface KeptRule {
  readonly rule: string;
  readonly code: string;
  readonly title: string;
  readonly severity: Severity;
  readonly risks: readonly string[];
  readonly pass: number;
  readonly fail: number;
  readonly unknown: number;
  /** Why the first undecided answer is undecided; '' without one. */
  readonly because: string;
}

/** A package that a scan saw. */
export interface KeptPackage {
  readonly name: string;
  /** '' where nothing tells it. */
  readonly version: string;
  readonly ecosystem: string;
  /** Lockfile, archive or bundle that names it. */
  readonly source: string;
  readonly relationship: string;
  readonly advisories: readonly FindingAdvisory[];
  /** The least change that leaves every advisory behind; '' without one. */
  readonly upgrade: string;
  /** Functions that carry it, and how far each comes to it. */
  readonly uses: readonly { readonly function: string; readonly tier: string; readonly because: string }[];
}

/** Somebody who may do something with a function, or something that its role may do. */
export interface KeptAccess {
  /** Principal, or resource for what a function reaches. */
  readonly party: string;
  readonly actions: readonly string[];
  readonly decision: string;
  /** Policies and statements that prove it. */
  readonly proof: readonly string[];
}

/** One action of a statement of the policies that an execution role has. */
export interface KeptGrant {
  readonly effect: 'Allow' | 'Deny';
  /** As the statement has it: `s3:Get*`; `everything but s3:*` for NotAction. */
  readonly action: string;
  readonly resources: readonly string[];
  readonly isConditional: boolean;
  /** Name of the policy, and which statement of it. */
  readonly policy: string;
  readonly statement: string;
}

/** A function as a scan saw it: the answers to the three questions, and what its role was granted. */
export interface KeptFunction {
  readonly name: string;
  /** '' for a function of a template. */
  readonly account: string;
  readonly region: string;
  readonly modify: readonly KeptAccess[];
  readonly invoke: readonly KeptAccess[];
  readonly reach: readonly KeptAccess[];
  /** Undefined where the scan did not know the role; scans of earlier versions kept none. */
  readonly grants?: readonly KeptGrant[];
  /** Policies of the role that were not read, or not whole. */
  readonly grantsMissing?: readonly string[];
}

/** The result of a scan, as it is given to the store. Values are masked as in every output. */
export interface SavedScan {
  /** ISO-8601 UTC. */
  readonly at: string;
  /** A folder's name, or an account id. */
  readonly target: string;
  readonly kind: ScanKind;
  /** Every finding, suppressed ones marked; with the names of the functions that it is about. */
  readonly findings: readonly (Finding & { readonly functions: readonly string[] })[];
  readonly incomplete: readonly Incomplete[];
  readonly rules: readonly KeptRule[];
  readonly packages: readonly KeptPackage[];
  readonly functions: readonly KeptFunction[];
}

/** The numbers of a scan, which stay when its findings are dropped. `R1` … `R14`, and `all`. */
export interface ScanCounts {
  readonly open: Readonly<Record<string, SeverityCounts>>;
  readonly passed: Readonly<Record<string, SeverityCounts>>;
  readonly suppressed: number;
  readonly undecided: number;
  readonly rules: number;
  readonly functions: number;
}

/** A scan without its findings. */
export interface ScanSummary {
  readonly id: string;
  readonly at: string;
  readonly target: string;
  readonly kind: ScanKind;
  /** How many findings are not suppressed. */
  readonly findings: number;
  readonly counts: ScanCounts;
}

/** Why a finding is not shown; `console`: a person decided it there. */
export type KeptSuppression = Omit<FindingSuppression, 'by'> & {
  readonly by: FindingSuppression['by'] | 'console';
};

/** A finding of the newest scan of its target. */
export interface KeptFinding extends Omit<Finding, 'suppressed'> {
  /** Tells it apart over all targets. */
  readonly id: string;
  readonly target: string;
  readonly functions: readonly string[];
  /** ISO-8601 UTC of the first of the scans that found it without a gap. */
  readonly firstSeen: string;
  readonly suppressed: KeptSuppression | null;
}

/** The newest scan of a target, with everything that it found. */
export interface KeptScan extends Omit<SavedScan, 'findings'> {
  readonly id: string;
  readonly counts: ScanCounts;
  readonly findings: readonly KeptFinding[];
}
