/** One GuardDuty finding. https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_finding-format.html */
export interface GuardDutyFinding {
  readonly account: string;
  readonly region: string;
  readonly findingId: string;
  readonly type: string;
  readonly title: string;
  /** GuardDuty's own number, 1 to 10. */
  readonly severity: number;
  /** Epoch seconds. */
  readonly firstSeen: number;
  readonly lastSeen: number;
  /** Function name when the finding is about a Lambda function, '' otherwise. */
  readonly functionName: string;
  /** ARN or name of the principal when it is about one, '' otherwise. */
  readonly principal: string;
  readonly remoteAddress: string;
}
