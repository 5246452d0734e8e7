import type { Severity } from '../model/severity.ts';
import type { SourcePlace } from '../model/source-place.ts';
import type { CodeStep } from '../model/subjects/project-parts.ts';
import type { Evidence } from '../posture/outcome.ts';

/** What a finding is about, with the identity that its format has. */
export interface FindingSubject {
  readonly kind: string;
  readonly name: string;
  readonly logicalId?: string;
  readonly address?: string;
  readonly arn?: string;
  readonly account?: string;
  readonly region?: string;
  /** Of a package. */
  readonly ecosystem?: string;
  readonly version?: string;
}

/** An advisory that holds for the package of a finding. */
export interface FindingAdvisory {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly severity: Severity;
  /** CVSS base score. */
  readonly score?: number;
  readonly fixedIn?: string;
}

/** Why a finding is not shown. */
export interface FindingSuppression {
  readonly by: 'file' | 'inline' | 'baseline';
  readonly reason: string;
  readonly owner?: string;
  readonly expires?: string;
}

/** CONTRACT watertight/findings/1: a rule failed on a subject. */
export interface Finding {
  /** Stable across line moves: a hash of rule, subject identity and what the evidence says. */
  readonly fingerprint: string;
  readonly rule: string;
  readonly code: string;
  readonly severity: Severity;
  readonly class: 'security' | 'best-practice';
  readonly outcome: 'fail' | 'unknown';
  readonly risks: readonly string[];
  readonly subject: FindingSubject;
  /** Functions that a role's or policy's finding touches. */
  readonly affects?: readonly string[];
  /** Every advisory that holds for the package, most serious first. */
  readonly advisories?: readonly FindingAdvisory[];
  readonly at?: SourcePlace;
  readonly evidence: readonly Evidence[];
  /** The way of a value through the code, from its source to the place of the finding. */
  readonly flow?: readonly CodeStep[];
  readonly title: string;
  readonly why: string;
  readonly fix: string;
  readonly suppressed: FindingSuppression | null;
}
