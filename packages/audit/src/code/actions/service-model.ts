/** One service of the AWS SDKs, as the generated table holds it. */
export interface ServiceModelRow {
  /** Name in boto3: `stepfunctions`. */
  readonly boto3: string;
  /** Prefix of its IAM actions: `states`. */
  readonly prefix: string;
  /** Class in version 2 of the JavaScript SDK, '' when it has none: `StepFunctions`. */
  readonly v2: string;
  /** Package of version 3 without `@aws-sdk/client-`: `sfn`. */
  readonly v3: string;
  /** Operations that have no action of their name, with their HTTP verb. */
  readonly others: readonly (readonly [string, string])[];
  /** Operations that AWS accepts without a signature, so that no permission is needed. */
  readonly unsigned: readonly string[];
  /** Waiter to the operation that it polls: `TableExists` to `DescribeTable`. */
  readonly waiters: Readonly<Record<string, string>>;
  readonly operations: number;
}
