import type { SourcePlace } from '../../model/source-place.ts';
import type { InlineSuppression } from '../../model/subjects/subject-base.ts';
import type { Tree } from '../tree/tree.ts';

/** A resource of which every value is resolved, as the mapping to the model reads it. */
export interface ResolvedResource {
  readonly logicalId: string;
  readonly type: string;
  readonly properties: Tree;
  /** Explicit name, else the atom `<LogicalId>`. */
  readonly name: string;
  readonly arn?: string;
  /** What `Ref` gives. */
  readonly ref: string;
  readonly at?: SourcePlace;
  readonly metadata?: Tree;
  /** Logical id of the declared resource that this one is made for. */
  readonly declaredBy?: string;
  readonly isImplicit?: boolean;
  /** A condition that is not known decides whether it exists. */
  readonly isConditional: boolean;
  readonly suppressions: readonly InlineSuppression[];
}
