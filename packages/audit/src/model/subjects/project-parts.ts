import type { PackageFormat, PackageRecord } from '../package-record.ts';
import type { Severity } from '../severity.ts';
import type { SourcePlace } from '../source-place.ts';
import type { SubjectBase } from './subject-base.ts';

/** A package in a project, a function's archive or a bundle, with what is known to be wrong with it. */
export interface ProjectPackage extends SubjectBase {
  readonly kind: 'package';
  readonly record: PackageRecord;
  /** Lockfile, archive or bundle that names it. */
  readonly source: string;
  /** Advisories that hold for its version, aliases merged, most serious first. */
  readonly advisories: readonly PackageAdvisory[];
  /** Functions that carry it. Empty: no function is known to. */
  readonly uses: readonly PackageUse[];
  readonly problems: readonly LockProblem[];
  /** Why nothing can be said of it: the advisories at hand do not speak of it. */
  readonly unjudged?: string;
  /** Places in other lists of the same folder that hold the same version. */
  readonly alsoAt?: readonly SourcePlace[];
  /** The list of the same folder whose package of this version is told about instead. */
  readonly toldWith?: string;
  /** Packages from one that the project asks for down to this one, itself included: `express`, `qs`. */
  readonly through?: readonly string[];
  /** The least change that leaves every advisory behind, in words. */
  readonly upgrade?: string;
}

/** An advisory that holds for one package version. */
export interface PackageAdvisory {
  /** The id people know best: GHSA before CVE before PYSEC. */
  readonly id: string;
  readonly aliases: readonly string[];
  readonly summary: string;
  readonly severity: Severity;
  /** CVSS base score, 0–10. */
  readonly score?: number;
  /** Probability of exploitation within 30 days, 0–1, where the source tells: https://www.first.org/epss/ */
  readonly exploitProbability?: number;
  /** In CISA's catalogue of known exploited vulnerabilities. */
  readonly isKnownExploited?: boolean;
  /** The package itself is malware. */
  readonly isMalicious?: boolean;
  /** The range or list entry that matched: `>= 4.0.0, < 4.17.21`. */
  readonly because: string;
  /** Least version above the present one that no longer matches. */
  readonly fixedIn?: string;
  /** Exports that hold the flaw, where the advisory or our data tells: `template`. */
  readonly symbols?: readonly string[];
  readonly references: readonly string[];
}

/** How far a function comes to a package: each tier holds the ones before it. */
export const REACH_TIERS = ['included', 'imported', 'uses-vulnerable-export', 'loaded-at-run-time'] as const;

export type ReachTier = (typeof REACH_TIERS)[number];

/** One function that carries a package. */
export interface PackageUse {
  readonly functionId: string;
  readonly functionName: string;
  readonly tier: ReachTier;
  /** Proof of the tier: the import, the use of the export, the guard's record. */
  readonly evidence: readonly { readonly what: string; readonly at?: SourcePlace }[];
  /** Why the tier is not higher: `no import of it was found`, `the handler could not be read`. */
  readonly because: string;
  /** Who may call the function without credentials, in words; absent: nobody, or not known. */
  readonly publicBy?: string;
  /** Data that the execution role may read or change: `dynamodb:GetItem on table Customers`. */
  readonly reaches?: readonly string[];
  /** True where the whole handler was read and nothing in it leads to the package. */
  readonly isNotImported?: boolean;
  /** How often it was invoked lately, where telemetry tells. */
  readonly invocations?: { readonly count: number; readonly days?: number };
}

/** A lockfile as a whole. */
export interface Lockfile extends SubjectBase {
  readonly kind: 'lockfile';
  readonly format: PackageFormat;
  readonly problems: readonly LockProblem[];
}

/** Something in a lockfile that lets another package in than the one people chose. */
export interface LockProblem {
  /** Id of the rule that tells about it: `lock-entry-without-hash`. */
  readonly check: string;
  readonly what: string;
  readonly value?: string;
  readonly at?: SourcePlace;
  /** Where it is another one than that of the rule. */
  readonly severity?: Severity;
}

/** A weakness in the code of a handler: what the analysis of code saw, and the way it goes. */
export interface CodeWeakness extends SubjectBase {
  readonly kind: 'code';
  /** Id of the rule that tells about it: `event-in-sql`. */
  readonly weakness: string;
  /** Handlers that reach it: `src/app.handler`. */
  readonly handlers: readonly string[];
  /** Functions of the template with these handlers, by subject id. */
  readonly functionIds: readonly string[];
  /** Named function or method that holds it; `module` for the top level. */
  readonly inside: string;
  /** The call as the developer wrote it, at most 120 characters, secrets masked. */
  readonly call: string;
  /** From the source to the sink, in the order of the data; one step where nothing flows. */
  readonly steps: readonly CodeStep[];
  /** What the handler takes its event for, where that decides whether it is a weakness. */
  readonly eventShape?: EventShape;
}

/** Whether a secret opens anything, by the word of who issued it. */
export interface SecretVerification {
  readonly isAccepted: boolean;
  /** `AWS accepts it for arn:aws:iam::123456789012:user/dana`. */
  readonly because: string;
}

/** A secret in a file that no function carries, or in the history of its repository. */
export interface FileSecret extends SubjectBase {
  readonly kind: 'file';
  /** Kind of secret: `AWS access key`. */
  readonly what: string;
  readonly masked: string;
  /** The commit that brought it, where the history was searched: 40 or 64 hexadecimal digits. */
  readonly commit?: string;
  /** What its issuer said of it, where it was asked. */
  readonly verified?: SecretVerification;
  /** False for one that only the history still has. */
  readonly isPresent: boolean;
}

/** Events by what the code reads of them: requests, records that are delivered again, resolvers of GraphQL. */
export type EventShape = 'http' | 'records' | 'graphql' | 'unknown';

/** One step of a value through the code. */
export interface CodeStep {
  /** In words: `the event's body comes in`, `is joined into text`. */
  readonly what: string;
  readonly at: SourcePlace;
}
