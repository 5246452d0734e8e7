/** What an operation is asked: the SDK's input, JSON values only. */
export type ApiInput = Readonly<Record<string, unknown>>;

/** What AWS answered: the SDK's output without `$metadata`. Shapes are judged where they are read. */
export type ApiAnswer = Readonly<Record<string, unknown>>;

/** `service:Operation` in the names of the AWS SDK's clients: `lambda:ListFunctions`, `cloudwatch-logs:DescribeLogGroups`. */
export type ApiCall = `${string}:${string}`;

/** Reads one region of one account; region is '' for the services that have no region. */
export interface AccountReader {
  /** 12-digit account id. */
  readonly account: string;
  readonly region: string;
  /**
   * One answer.
   * @throws ApiFailure when AWS, or the snapshot, has no answer.
   */
  call(call: ApiCall, input: ApiInput): Promise<ApiAnswer>;
}

/** The account whose credentials are used, and the principal. */
export interface CallerIdentity {
  readonly account: string;
  readonly arn: string;
}

/** An account and what is to be read of it. */
export interface AccountTarget {
  readonly account: string;
  readonly regions: readonly string[];
}

/** Where readers come from: live accounts, or a snapshot of them. */
export interface AccountSource {
  readonly targets: readonly AccountTarget[];
  /** Absent for a snapshot. */
  readonly identity?: CallerIdentity;
  /** ISO-8601 UTC at which the answers were given; absent for live accounts. */
  readonly capturedAt?: string;
  /** What could not be opened: accounts without the role, documents that are no snapshot. */
  readonly incomplete: readonly { readonly what: string; readonly because: string }[];
  readerFor(account: string, region: string): AccountReader;
  /** No reader will be asked for this account and region any more. */
  release?(account: string, region: string): Promise<void>;
}

/** Why there is no answer. `not-collected` is a snapshot's word: the call was never made. */
export type FailureKind = 'denied' | 'absent' | 'not-collected' | 'other';

/** An operation without an answer. Expected: collectors turn it into a gap, or into "there is none". */
export class ApiFailure extends Error {
  readonly kind: FailureKind;
  /** AWS's error code: `AccessDeniedException`. */
  readonly code: string;
  readonly call: ApiCall;

  constructor(call: ApiCall, code: string, message: string) {
    super(message);
    this.name = 'ApiFailure';
    this.call = call;
    this.code = code;
    this.kind = failureKind(code);
  }
}

/** Code of a call that a snapshot does not hold. */
export const NOT_COLLECTED = 'NotCollected';

/** AWS's services name the same two failures in many ways: `NoSuchBucketPolicy`, `AWS.SimpleQueueService.NonExistentQueue`. */
function failureKind(code: string): FailureKind {
  if (code === NOT_COLLECTED) return 'not-collected';
  if (
    /AccessDenied|UnauthorizedOperation|NotAuthorized|AuthorizationError|^Forbidden|^AccessDenied/.test(code)
  )
    return 'denied';
  if (/NotFound|NoSuch|NonExistent|DoesNotExist|NotExist|NotInUse/.test(code)) return 'absent';
  return 'other';
}
