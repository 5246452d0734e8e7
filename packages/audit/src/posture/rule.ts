import type { Facet } from '../model/facet.ts';
import type { Inventory } from '../model/inventory.ts';
import type { Severity } from '../model/severity.ts';
import type { Subject, SubjectKind, SubjectOf } from '../model/subjects/subject.ts';
import type { Outcome } from './outcome.ts';
import type { Risk } from './risk.ts';

/** Settings that a user may change for all rules. */
export interface RuleSettings {
  /** Accounts that may be granted access without a finding. */
  readonly trustedAccounts: readonly string[];
  /** Principals (ARN globs) that deploy: they may change functions without a finding. */
  readonly deployPrincipals: readonly string[];
  /** Regions in which functions are expected; empty: any. */
  readonly expectedRegions: readonly string[];
  /** Days without invocation after which a function counts as unused. */
  readonly unusedDays: number;
  /** Days before a runtime's end at which it is reported. */
  readonly runtimeNoticeDays: number;
  /** Names of the tag that tells an owner, any of them. */
  readonly ownerTags: readonly string[];
}

export const DEFAULT_RULE_SETTINGS: RuleSettings = {
  trustedAccounts: [],
  deployPrincipals: [],
  expectedRegions: [],
  unusedDays: 90,
  runtimeNoticeDays: 90,
  ownerTags: ['owner', 'team', 'contact', 'service'],
};

/** What a rule may look at beside its subject. */
export interface RuleContext {
  readonly inventory: Inventory;
  readonly settings: RuleSettings;
}

/** A posture rule: static text once, one pure check. See docs/adding/posture-rule.md. */
export interface PostureRule<K extends SubjectKind = SubjectKind> {
  /** File name, suppression key, page name: `function-url-public`. */
  readonly id: string;
  /** `WT-` and the id of the check in the table of checks: `WT-INV-06`. */
  readonly code: string;
  readonly title: string;
  readonly severity: Severity;
  /** Best practice findings are informational or low and never fail a run by default. */
  readonly class: 'security' | 'best-practice';
  /** True for rules that run only when a user asks for them by id. */
  readonly isOptIn?: boolean;
  readonly risks: readonly Risk[];
  /** The same check in other tools, for people who come from there: `Checkov CKV_AWS_258`. */
  readonly sameAs: readonly string[];
  readonly subjects: readonly K[];
  /** Facets without which the answer is `unknown`. */
  readonly needs: readonly Facet[];
  /**
   * Facets without which the rule can find, but not clear: where one was not collected a failure stands, and every other
   * answer is `unknown`.
   */
  readonly clearsWith?: readonly Facet[];
  readonly why: string;
  readonly fix: string;
  /** AWS pages first. */
  readonly references: readonly string[];
  readonly check: (subject: SubjectOf<K>, context: RuleContext) => Outcome;
}

/** A rule whose subject type is hidden, as the registry holds it. */
export interface AnyPostureRule extends Omit<PostureRule, 'check'> {
  readonly checkAny: (subject: Subject, context: RuleContext) => Outcome;
}

/** Declares a rule. The check is called only for the kinds named in `subjects`. */
export function definePostureRule<K extends SubjectKind>(
  rule: PostureRule<K>,
): PostureRule<K> & AnyPostureRule {
  return {
    ...rule,
    checkAny: (subject, context) =>
      isOneOf(rule.subjects, subject) ? rule.check(subject, context) : { kind: 'not-applicable' },
  };
}

function isOneOf<K extends SubjectKind>(kinds: readonly K[], subject: Subject): subject is SubjectOf<K> {
  return kinds.some((kind) => kind === subject.kind);
}
