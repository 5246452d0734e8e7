import type { Facet } from '@watertight/audit/model/facet.ts';
import type {
  FunctionChange,
  FunctionInvocations,
  PrincipalUsage,
} from '@watertight/audit/model/subjects/account.ts';
import type { Subject } from '@watertight/audit/model/subjects/subject.ts';
import type { AccountReader, ApiCall, ApiFailure, ApiInput } from './account-reader.ts';
import type { ListCall } from './listings.ts';
import type { Fields } from './parse/fields.ts';

/** What a collector finds: subjects of the model, and the facts that belong to no subject. */
export type Collected =
  | Subject
  | { readonly kind: 'change'; readonly change: FunctionChange }
  | { readonly kind: 'usage'; readonly usage: PrincipalUsage }
  | { readonly kind: 'invocation-count'; readonly invocations: FunctionInvocations };

/** What is not known when a call fails. */
export interface CallPurpose {
  /** Absent where no facet depends on it (tags): the failure is told, nothing is hidden. */
  readonly facet?: Facet | readonly Facet[];
  /** In words, where there is no facet: `tags`. */
  readonly what?: string;
  /** The call speaks of this subject only; without it a failure hides the facet in the whole region. */
  readonly subjectId?: string;
}

/** What a collector works with: the calls, with failures noted as gaps. */
export interface CollectScope {
  readonly account: string;
  /** '' in a collector for the whole account. */
  readonly region: string;
  /** `aws`, `aws-cn`, `aws-us-gov`. */
  readonly partition: string;
  /** ISO-8601 UTC: when the inventory is taken. */
  readonly now: string;
  readonly reader: AccountReader;
  /** Items of a listing, over its pages. A failure ends it and becomes a gap. */
  list(call: ListCall, input: ApiInput, purpose: CallPurpose): AsyncIterable<Fields>;
  /** An answer; no fields where AWS says there is none; undefined, and a gap, when the call fails. */
  get(call: ApiCall, input: ApiInput, purpose: CallPurpose): Promise<Fields | undefined>;
  /** True when the call has failed each time it was made. */
  isUnanswered(call: ApiCall): boolean;
  /** Turns a failure into a gap. */
  note(failure: ApiFailure, purpose: CallPurpose): void;
}

/** Reads one kind of thing from an account. */
export interface Collector {
  /** File name. */
  readonly id: string;
  readonly provides: readonly Facet[];
  /** Once per region, once per account, or once for all accounts of an organization. */
  readonly scope: 'region' | 'account' | 'organization';
  /** IAM actions of every call that `collect` makes; the scanner's policy is generated from them. */
  readonly calls: readonly string[];
  collect(scope: CollectScope): AsyncIterable<Collected>;
}

/** States a collector; the type checker does the rest. */
export function defineCollector(collector: Collector): Collector {
  return collector;
}
