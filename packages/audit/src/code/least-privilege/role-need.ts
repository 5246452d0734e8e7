import type { UnresolvedCall } from '../aws-call.ts';
import type { NeedCondition } from './resource-names.ts';

/** Why a role needs an action: a call of the code, or what the template declares. */
export interface NeedEvidence {
  readonly file: string;
  readonly line?: number;
  /** The call, or the part of the template: `SQS event source mapping`. */
  readonly call: string;
  /** Why, where the call does not say it: `Rekognition reads the object as the caller`. */
  readonly why?: string;
}

/** One action of a function's role. */
export interface RoleNeed {
  readonly action: string;
  /** ARNs with atoms, sorted: `arn:aws:dynamodb:<region>:<account>:table/<Orders>`. */
  readonly resources: readonly string[];
  readonly source: 'code' | 'dependent' | 'platform' | 'observed';
  /** False for what makes an answer better but is not needed: it is not granted. */
  readonly required: boolean;
  readonly condition?: NeedCondition;
  readonly evidence: readonly NeedEvidence[];
}

/** What a role needs, and what could not be told. */
export interface RoleNeeds {
  readonly needs: readonly RoleNeed[];
  readonly unresolved: readonly UnresolvedCall[];
}
