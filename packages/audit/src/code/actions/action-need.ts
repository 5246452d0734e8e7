import type { AwsCall } from '../aws-call.ts';

/** One action that a call needs. */
export interface ActionNeed {
  /** In AWS's spelling: `s3:GetObject`. */
  readonly action: string;
  /** `dependent`: not the twin of the call, and needed all the same. */
  readonly source: 'code' | 'dependent';
  /** False for what makes an answer better but is not needed: `s3:ListBucket` turns a 403 into a 404. */
  readonly required: boolean;
  /** The parameter that names the resource, where it is another one than usual: `CopySource`. */
  readonly resourceParameter?: string;
  /** Condition that the grant should have: `iam:PassedToService`. */
  readonly condition?: { readonly operator: string; readonly key: string; readonly value: string };
}

/** When a row of the tables holds for a call. */
export type CallTest = (call: AwsCall) => boolean;

/** A row: the action, or the action with how it differs. */
export type NeedRow =
  | string
  | (Omit<ActionNeed, 'source' | 'required'> & {
      readonly source?: ActionNeed['source'];
      readonly required?: boolean;
      readonly when?: CallTest;
    });
