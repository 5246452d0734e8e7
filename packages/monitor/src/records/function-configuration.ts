/** One version of a function as a snapshot saw it (Lambda ListFunctions), or as CloudTrail told of a change. */
export interface FunctionConfiguration {
  readonly account: string;
  readonly region: string;
  readonly functionName: string;
  /** `$LATEST` or a number. */
  readonly version: string;
  readonly runtime: string;
  /** Execution role ARN. */
  readonly role: string;
  /** '' when the function is not attached to a VPC. */
  readonly vpcId: string;
  /** Sorted. */
  readonly subnetIds: readonly string[];
  /** Sorted. */
  readonly securityGroups: readonly string[];
  readonly codeSha256: string;
  /** Epoch seconds. */
  readonly lastModified: number;
  readonly memorySizeMb: number;
  readonly timeoutSeconds: number;
  /** Epoch seconds of the snapshot. */
  readonly seenAt: number;
}
