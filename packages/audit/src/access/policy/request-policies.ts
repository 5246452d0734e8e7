import type { PolicyDocument } from '../../model/policy-document.ts';
import type { PolicySource } from '../decision.ts';

/** A policy that exists and was not read. */
export interface UnknownDocument {
  /** In words: `the document of arn:aws:iam::aws:policy/ReadOnlyAccess`. */
  readonly because: string;
  /** True when it surely holds no Deny statement (AWS's own permission policies). */
  readonly onlyAllows?: boolean;
  /** Actions (lower case) of which it may speak; any when left out. */
  readonly concerns?: (action: string) => boolean;
}

/** One policy of a decision. */
export interface DecisionPolicy {
  readonly source: PolicySource;
  readonly document: PolicyDocument | UnknownDocument;
}

/** The policies that take part in a decision. A kind that is left out sets no limit and grants nothing. */
export interface RequestPolicies {
  /** Inline and managed policies of the principal and its groups. */
  readonly identity?: readonly DecisionPolicy[];
  /**
   * Policies of the resource, trust policies included. Left out means that they are not known where AWS demands one (keys,
   * roles); an empty list means that there is none.
   */
  readonly resource?: readonly DecisionPolicy[];
  readonly permissionsBoundary?: readonly DecisionPolicy[];
  readonly session?: readonly DecisionPolicy[];
  /** By level, from the root down to the account: each level must allow. */
  readonly scp?: readonly (readonly DecisionPolicy[])[];
  readonly rcp?: readonly (readonly DecisionPolicy[])[];
  readonly vpcEndpoint?: readonly DecisionPolicy[];
}

export function isUnknownDocument(document: PolicyDocument | UnknownDocument): document is UnknownDocument {
  return 'because' in document;
}
