/**
 * One CloudTrail event, normalised once at ingest: event name without Lambda's date suffix, times as epoch seconds.
 * Fields: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html
 */
export interface ApiCall {
  readonly eventId: string;
  /** Epoch seconds. */
  readonly time: number;
  /** recipientAccountId. */
  readonly account: string;
  readonly region: string;
  /** e.g. `lambda.amazonaws.com`. */
  readonly eventSource: string;
  /** Canonical name: `UpdateFunctionCode20150331v2` is `UpdateFunctionCode`. */
  readonly eventName: string;
  readonly category: 'Management' | 'Data' | 'NetworkActivity' | 'Insight' | 'other';
  readonly readOnly: boolean;
  /** '' when the call succeeded. */
  readonly errorCode: string;
  /** userIdentity.type, e.g. AssumedRole, IAMUser, Root, AWSService, AWSAccount. */
  readonly principalType: string;
  /** Stable identity: session issuer ARN for roles, else userIdentity.arn, else invokedBy, else principalId. */
  readonly principal: string;
  /** userIdentity.accountId, '' for AWS services. */
  readonly principalAccount: string;
  /** Role session name, or the user name of an IAM user, '' otherwise. */
  readonly sessionName: string;
  readonly accessKeyId: string;
  /** e.g. `lambda.amazonaws.com`, '' when a principal called directly. */
  readonly invokedBy: string;
  /** IP address, AWS service name, or `AWS Internal`. */
  readonly sourceAddress: string;
  readonly userAgent: string;
  readonly vpcEndpointId: string;
  /** sessionCredentialFromConsole. */
  readonly fromConsole: boolean;
  readonly mfa: boolean;
  /** Main resource the request names (function, bucket, role, secret…), '' when none is known. */
  readonly resource: string;
  /** Whole record as JSON text for calls that write or failed; '' for successful reads. At most 64 KiB. */
  readonly record: string;
}
