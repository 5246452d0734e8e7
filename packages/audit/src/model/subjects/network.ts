import type { PolicyDocument } from '../policy-document.ts';
import type { Reference } from '../reference.ts';
import type { Value } from '../unresolved.ts';
import type { SubjectBase } from './subject-base.ts';

export interface Vpc extends SubjectBase {
  readonly kind: 'vpc';
}

export interface Subnet extends SubjectBase {
  readonly kind: 'subnet';
  readonly vpc?: Reference;
  readonly availabilityZone?: Value<string>;
  readonly cidr?: Value<string>;
}

export interface SecurityGroup extends SubjectBase {
  readonly kind: 'security-group';
  readonly vpc?: Reference;
  readonly ingress: readonly SecurityGroupRule[];
  /** AWS's default when a template states none: everything to everywhere. */
  readonly egress: readonly SecurityGroupRule[];
}

export interface SecurityGroupRule {
  /** `-1` is every protocol. */
  readonly protocol: Value<string>;
  readonly fromPort?: Value<number>;
  readonly toPort?: Value<number>;
  /** IPv4 or IPv6 range. */
  readonly cidr?: Value<string>;
  readonly group?: Reference;
  readonly prefixList?: Value<string>;
}

export interface RouteTable extends SubjectBase {
  readonly kind: 'route-table';
  readonly vpc?: Reference;
  readonly subnets: readonly Reference[];
  readonly isMain?: boolean;
  /** `0.0.0.0/0` → `igw-…`, `nat-…`. */
  readonly routes: readonly { readonly destination: Value<string>; readonly target: Value<string> }[];
}

export interface NetworkAcl extends SubjectBase {
  readonly kind: 'network-acl';
  readonly vpc?: Reference;
  readonly subnets: readonly Reference[];
  readonly entries: readonly {
    readonly number: number;
    readonly isEgress: boolean;
    readonly allows: boolean;
    readonly protocol: string;
    readonly cidr: string;
    readonly fromPort?: number;
    readonly toPort?: number;
  }[];
}

export interface VpcEndpoint extends SubjectBase {
  readonly kind: 'vpc-endpoint';
  readonly vpc?: Reference;
  /** `com.amazonaws.eu-west-1.s3`. */
  readonly service: Value<string>;
  readonly policy?: PolicyDocument;
}

export interface NetworkInterface extends SubjectBase {
  readonly kind: 'network-interface';
  readonly subnet?: Reference;
  readonly securityGroups: readonly Reference[];
  readonly addresses: readonly string[];
  readonly description?: string;
}

export interface FlowLog extends SubjectBase {
  readonly kind: 'flow-log';
  /** VPC, subnet or network interface. */
  readonly on: Reference;
  /** The custom format, '' for the default one. */
  readonly format?: Value<string>;
  readonly trafficType?: Value<string>;
}
