import type { PolicyCondition, PolicyStatement } from '../model/policy-document.ts';

/** A policy that takes part in a decision, and what people call it. */
export interface PolicySource {
  readonly form:
    | 'identity'
    | 'resource'
    | 'permissions-boundary'
    | 'session'
    | 'scp'
    | 'rcp'
    | 'vpc-endpoint'
    | 'trust';
  /** Name for the proof: `inline policy "write" of role orders`. */
  readonly label: string;
  /** Id of the subject that holds it. */
  readonly subjectId?: string;
}

/** One statement that decided, as the proof shows it. */
export interface DecidingStatement {
  readonly source: PolicySource;
  readonly statement: PolicyStatement;
}

/** A condition that is left open: it must hold, or must not. */
export interface OpenCondition extends PolicyCondition {
  /** True for a condition of a Deny: the request goes through when it does not hold. */
  readonly mustNotHold?: true;
  /** Other open conditions of the same Deny: it applies only when all of them hold, so one that does not is enough. */
  readonly together?: readonly PolicyCondition[];
}

/**
 * The answer to one access question. `unknown` when a value that decides is not known; `conditions` then, and for
 * `conditional`, lists what would have to hold.
 *
 * Logic: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
export interface Decision {
  readonly kind: 'allowed' | 'conditional' | 'implicitly-denied' | 'explicitly-denied' | 'unknown';
  /** Which kind of policy stopped it, for denials. */
  readonly deniedBy?: PolicySource['form'] | 'nothing-allows';
  readonly statements: readonly DecidingStatement[];
  /** Conditions left open, each of which must hold (of an Allow) or must not hold (of a Deny, `mustNotHold`). */
  readonly conditions: readonly OpenCondition[];
  /** True when something surely allows it and only a Deny, open or in a policy that was not read, could stop it. */
  readonly isOnlyDenyOpen?: boolean;
  /** Why the answer is unknown, in words. */
  readonly because?: string;
}
