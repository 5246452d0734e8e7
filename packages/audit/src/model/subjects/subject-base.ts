import type { SourcePlace } from '../source-place.ts';
import type { Value } from '../unresolved.ts';

/** What every item of an inventory has. A subject is the thing that one edits to mend a finding. */
export interface SubjectBase {
  /** Unique in its inventory: the ARN of a live item, `file#LogicalId` or `file#LogicalId/part` of a template's. */
  readonly id: string;
  /** Physical name, or the name the template gives: an atom `<LogicalId>` where AWS will choose it. */
  readonly name: Value<string>;
  /** Logical id in CloudFormation and SAM; parts of a resource carry the id of the resource that declares them. */
  readonly logicalId?: string;
  /** Terraform address: `module.api.aws_lambda_function.orders[0]`. */
  readonly address?: string;
  /** ARN: real, or built from atoms for a template (`arn:aws:lambda:<region>:<account>:function:<Orders>`). */
  readonly arn?: string;
  /** 12-digit account id or the atom `<account>`. */
  readonly account: string;
  /** Region code, '' for global services, or the atom `<region>`. */
  readonly region: string;
  readonly at?: SourcePlace;
  /** Places of single properties, by model path: `runtime`, `environment.DB_PASSWORD`. */
  readonly places?: Readonly<Record<string, SourcePlace>>;
  /** Undefined where tags were not collected or do not exist for this kind. */
  readonly tags?: Readonly<Record<string, Value<string>>>;
  /** Construct path (`aws:cdk:path`) or the owning stack's name, where known. */
  readonly declaredIn?: string;
  /** True when a condition that is not known statically decides whether it exists. */
  readonly isConditional?: boolean;
  /** Suppressions written beside it (template metadata, inline comments). */
  readonly suppressions?: readonly InlineSuppression[];
}

/** A recorded decision, in the template itself, not to show a finding. */
export interface InlineSuppression {
  /** Rule id, code or glob. */
  readonly rule: string;
  readonly reason: string;
  /** ISO date after which it no longer counts. */
  readonly until?: string;
  readonly at?: SourcePlace;
}
