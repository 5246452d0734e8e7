/** One Route 53 Resolver query log record. https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-query-logs-format.html */
export interface DnsQuery {
  readonly account: string;
  readonly region: string;
  readonly vpcId: string;
  readonly sourceAddress: string;
  readonly time: number;
  readonly queryName: string;
  readonly queryType: string;
  readonly responseCode: string;
  /** Addresses answered (A and AAAA). */
  readonly answers: readonly string[];
}
