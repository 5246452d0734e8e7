/** One network interface as a snapshot saw it (EC2 DescribeNetworkInterfaces), or as CloudTrail told of it. */
export interface NetworkInterface {
  readonly account: string;
  readonly region: string;
  readonly interfaceId: string;
  readonly addresses: readonly string[];
  readonly vpcId: string;
  readonly subnetId: string;
  /** Sorted. */
  readonly securityGroups: readonly string[];
  /** InterfaceType: `lambda`, `interface`, `nat_gateway`, `vpc_endpoint`, … */
  readonly type: string;
  readonly description: string;
  readonly requesterId: string;
  /** Instance the interface is attached to, '' otherwise. */
  readonly instanceId: string;
  /** Epoch seconds of the snapshot or event. */
  readonly seenAt: number;
  /** `seen` in a snapshot, `created` or `deleted` by an API call. */
  readonly fact: 'seen' | 'created' | 'deleted';
}
