import type { Severity } from '@watertight/audit/model/severity.ts';
import type { SigmaEvent } from './field-values.ts';

/** One rule file's text, as embedded or as a user gives it. */
export interface SigmaSource {
  /** File name without `.yml`; the rule id that users see. */
  readonly id: string;
  readonly text: string;
}

/** A mistake in a rule; the other rules of the set still run. */
export interface SigmaProblem {
  readonly file: string;
  readonly line: number;
  readonly because: string;
}

/** What the custom section `watertight:` of a rule adds to Sigma. */
export interface RuleHandling {
  /** Whose observation it becomes; `function` falls back to the identity when the event names no function. */
  readonly entity: 'function' | 'identity' | 'network';
  /** False makes it a signal: shown, and worth an alert only together with another kind. */
  readonly alerting: boolean;
  /** Derived fields that make it a signal when true: what a deploy tool does all day. */
  readonly observeOnlyWhen: readonly string[];
  readonly nextSteps: readonly string[];
}

interface SigmaHeader {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly severity: Severity;
  readonly techniques: readonly string[];
  readonly falsePositives: readonly string[];
  readonly handling: RuleHandling;
}

/** A compiled Sigma rule over one event. */
export interface SigmaRule extends SigmaHeader {
  readonly kind: 'rule';
  /** False for the base rule of a correlation, which is silent by itself. */
  readonly isReported: boolean;
  /** Lower-case event names without which the rule cannot match; undefined when it may match any event. */
  readonly eventNames: ReadonlySet<string> | undefined;
  matches(event: SigmaEvent): boolean;
}

/** A compiled Sigma correlation. https://sigmahq.io/docs/meta/correlations.html */
export interface SigmaCorrelation extends SigmaHeader {
  readonly kind: 'correlation';
  readonly type: 'event_count' | 'value_count' | 'temporal' | 'temporal_ordered';
  readonly rules: readonly string[];
  readonly groupBy: readonly string[];
  /** Field whose distinct values `value_count` counts; '' otherwise. */
  readonly field: string;
  /** Seconds. */
  readonly timespan: number;
  /** Smallest count that fires; number of rules for the temporal types. */
  readonly atLeast: number;
}

export interface CompiledRules {
  readonly rules: readonly SigmaRule[];
  readonly correlations: readonly SigmaCorrelation[];
  readonly problems: readonly SigmaProblem[];
}
