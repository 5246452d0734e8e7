import { isoSeconds } from './clock.ts';
import { token } from './trail-record.ts';

/** A network interface as a snapshot shows it. */
export interface SimulatedInterface {
  readonly account: string;
  readonly region: string;
  readonly interfaceId: string;
  readonly address: string;
  readonly vpcId: string;
  readonly subnetId: string;
  readonly zone: string;
  readonly securityGroups: readonly string[];
  /** InterfaceType: `lambda`, `interface`, `vpc_endpoint`, `nat_gateway`, … */
  readonly type: string;
  readonly description: string;
  readonly requesterId: string;
  /** Epoch seconds of the attachment. */
  readonly since: number;
}

/** An EC2 DescribeNetworkInterfaces answer. */
export function interfaceAnswer(interfaces: readonly SimulatedInterface[]): string {
  return JSON.stringify({ NetworkInterfaces: interfaces.map(describeInterface) });
}

/** One interface as EC2 describes it; RequesterManaged is false for Lambda's interfaces, as AWS answers. */
export function describeInterface(one: SimulatedInterface): Record<string, unknown> {
  return {
    Attachment: {
      AttachTime: isoSeconds(one.since),
      AttachmentId: `ela-attach-${token(one.interfaceId, 17).toLowerCase()}`,
      DeleteOnTermination: false,
      DeviceIndex: 1,
      InstanceOwnerId: 'amazon-aws',
      Status: 'attached',
    },
    AvailabilityZone: one.zone,
    Description: one.description,
    Groups: one.securityGroups.map((id) => ({ GroupId: id, GroupName: `group-${id.slice(-6)}` })),
    InterfaceType: one.type,
    Ipv6Addresses: [],
    NetworkInterfaceId: one.interfaceId,
    OwnerId: one.account,
    PrivateIpAddress: one.address,
    PrivateIpAddresses: [{ Primary: true, PrivateIpAddress: one.address }],
    RequesterId: one.requesterId,
    RequesterManaged: false,
    SourceDestCheck: true,
    Status: 'in-use',
    SubnetId: one.subnetId,
    TagSet: [],
    VpcId: one.vpcId,
  };
}
