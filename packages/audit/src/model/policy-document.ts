import type { SourcePlace } from './source-place.ts';
import type { Value } from './unresolved.ts';

/** One `operator: { key: values }` of a statement. Operator and key keep the spelling of the document. */
export interface PolicyCondition {
  /** With quantifier and suffix as written: `ForAllValues:StringLikeIfExists`. */
  readonly operator: string;
  readonly key: string;
  readonly values: readonly Value<string>[];
}

/** Who a statement speaks of. `*` alone and `{"AWS":"*"}` both read `{ type: 'AWS', id: '*' }`. */
export interface PolicyPrincipal {
  readonly type: 'AWS' | 'Service' | 'Federated' | 'CanonicalUser';
  readonly id: Value<string>;
}

/**
 * One statement of a policy, lists always lists. Exactly the elements that the document has are present: a missing
 * `Resource` (trust policies) is undefined, not `*`.
 *
 * Grammar: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
export interface PolicyStatement {
  readonly sid?: string;
  readonly effect: Value<'Allow' | 'Deny'>;
  readonly actions?: readonly Value<string>[];
  readonly notActions?: readonly Value<string>[];
  readonly resources?: readonly Value<string>[];
  readonly notResources?: readonly Value<string>[];
  readonly principals?: readonly PolicyPrincipal[];
  readonly notPrincipals?: readonly PolicyPrincipal[];
  readonly conditions: readonly PolicyCondition[];
  /** Position in the document, from 0. */
  readonly index: number;
  readonly at?: SourcePlace;
}

/** What could not be read of a document, and what AWS would say of it. */
export interface PolicyProblem {
  readonly what: string;
  readonly at?: SourcePlace;
}

/** A policy as the product reasons about it. */
export interface PolicyDocument {
  readonly version?: string;
  readonly statements: readonly PolicyStatement[];
  /** Parts that were not understood: answers that depend on them are unknown. */
  readonly problems: readonly PolicyProblem[];
}
