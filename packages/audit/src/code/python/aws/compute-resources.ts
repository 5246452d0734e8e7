import { type ResourceService, resourceType } from './resource-type.ts';

const INSTANCE_BATCH = {
  create_tags: 'CreateTags',
  monitor: 'MonitorInstances',
  reboot: 'RebootInstances',
  start: 'StartInstances',
  stop: 'StopInstances',
  terminate: 'TerminateInstances',
  unmonitor: 'UnmonitorInstances',
};

/** https://boto3.amazonaws.com/v1/documentation/api/latest/reference/services/ec2/service-resource/index.html */
export const EC2_RESOURCES: ResourceService = {
  Service: resourceType({
    actions: {
      create_instances: 'RunInstances>Instance',
      create_image: 'CreateImage>Image',
      create_key_pair: 'CreateKeyPair>KeyPair',
      import_key_pair: 'ImportKeyPair>KeyPair',
      create_security_group: 'CreateSecurityGroup>SecurityGroup',
      create_snapshot: 'CreateSnapshot>Snapshot',
      create_subnet: 'CreateSubnet>Subnet',
      create_tags: 'CreateTags',
      create_volume: 'CreateVolume>Volume',
      create_vpc: 'CreateVpc>Vpc',
      create_route_table: 'CreateRouteTable',
      create_internet_gateway: 'CreateInternetGateway',
      create_network_interface: 'CreateNetworkInterface>NetworkInterface',
      register_image: 'RegisterImage>Image',
      disassociate_route_table: 'DisassociateRouteTable',
    },
    has: 'Instance Image KeyPair SecurityGroup Snapshot Subnet Volume Vpc NetworkInterface',
    collections: {
      instances: 'DescribeInstances>Instance',
      images: 'DescribeImages>Image',
      key_pairs: 'DescribeKeyPairs>KeyPair',
      security_groups: 'DescribeSecurityGroups>SecurityGroup',
      snapshots: 'DescribeSnapshots>Snapshot',
      subnets: 'DescribeSubnets>Subnet',
      volumes: 'DescribeVolumes>Volume',
      vpcs: 'DescribeVpcs>Vpc',
      network_interfaces: 'DescribeNetworkInterfaces>NetworkInterface',
      vpc_addresses: 'DescribeAddresses>Address',
      classic_addresses: 'DescribeAddresses>Address',
    },
  }),
  Address: resourceType({
    ids: 'AllocationId',
    load: 'DescribeAddresses',
    actions: { associate: 'AssociateAddress', release: 'ReleaseAddress' },
  }),
  Instance: resourceType({
    ids: 'InstanceIds',
    load: 'DescribeInstances',
    free: ['id', 'instance_id'],
    actions: {
      ...INSTANCE_BATCH,
      attach_volume: 'AttachVolume',
      detach_volume: 'DetachVolume',
      console_output: 'GetConsoleOutput',
      create_image: 'CreateImage>Image',
      delete_tags: 'DeleteTags',
      describe_attribute: 'DescribeInstanceAttribute',
      modify_attribute: 'ModifyInstanceAttribute',
      reset_attribute: 'ResetInstanceAttribute',
      password_data: 'GetPasswordData',
      report_status: 'ReportInstanceStatus',
      wait_until_exists: 'DescribeInstances',
      wait_until_running: 'DescribeInstances',
      wait_until_stopped: 'DescribeInstances',
      wait_until_terminated: 'DescribeInstances',
    },
    collections: { volumes: 'DescribeVolumes>Volume', vpc_addresses: 'DescribeAddresses>Address' },
    batch: INSTANCE_BATCH,
  }),
  Image: resourceType({
    ids: 'ImageId',
    load: 'DescribeImages',
    free: ['id'],
    actions: {
      create_tags: 'CreateTags',
      deregister: 'DeregisterImage',
      modify_attribute: 'ModifyImageAttribute',
    },
  }),
  KeyPair: resourceType({ ids: 'KeyName', free: ['name'], actions: { delete: 'DeleteKeyPair' } }),
  SecurityGroup: resourceType({
    ids: 'GroupId',
    load: 'DescribeSecurityGroups',
    free: ['id'],
    actions: {
      authorize_egress: 'AuthorizeSecurityGroupEgress',
      authorize_ingress: 'AuthorizeSecurityGroupIngress',
      create_tags: 'CreateTags',
      delete: 'DeleteSecurityGroup',
      revoke_egress: 'RevokeSecurityGroupEgress',
      revoke_ingress: 'RevokeSecurityGroupIngress',
    },
  }),
  Snapshot: resourceType({
    ids: 'SnapshotId',
    load: 'DescribeSnapshots',
    free: ['id', 'snapshot_id'],
    actions: {
      copy: 'CopySnapshot',
      create_tags: 'CreateTags',
      delete: 'DeleteSnapshot',
      modify_attribute: 'ModifySnapshotAttribute',
      wait_until_completed: 'DescribeSnapshots',
    },
  }),
  Subnet: resourceType({
    ids: 'SubnetId',
    load: 'DescribeSubnets',
    free: ['id'],
    actions: { create_instances: 'RunInstances>Instance', create_tags: 'CreateTags', delete: 'DeleteSubnet' },
    collections: { instances: 'DescribeInstances>Instance' },
  }),
  Volume: resourceType({
    ids: 'VolumeId',
    load: 'DescribeVolumes',
    free: ['id', 'volume_id'],
    actions: {
      attach_to_instance: 'AttachVolume',
      create_snapshot: 'CreateSnapshot>Snapshot',
      create_tags: 'CreateTags',
      delete: 'DeleteVolume',
      describe_status: 'DescribeVolumeStatus',
      detach_from_instance: 'DetachVolume',
    },
    collections: { snapshots: 'DescribeSnapshots>Snapshot' },
  }),
  Vpc: resourceType({
    ids: 'VpcId',
    load: 'DescribeVpcs',
    free: ['id', 'vpc_id'],
    actions: { create_subnet: 'CreateSubnet>Subnet', create_tags: 'CreateTags', delete: 'DeleteVpc' },
    collections: {
      instances: 'DescribeInstances>Instance',
      subnets: 'DescribeSubnets>Subnet',
      security_groups: 'DescribeSecurityGroups>SecurityGroup',
      network_interfaces: 'DescribeNetworkInterfaces>NetworkInterface',
    },
  }),
  NetworkInterface: resourceType({
    ids: 'NetworkInterfaceId',
    load: 'DescribeNetworkInterfaces',
    free: ['id'],
    actions: {
      attach: 'AttachNetworkInterface',
      create_tags: 'CreateTags',
      delete: 'DeleteNetworkInterface',
      detach: 'DetachNetworkInterface',
    },
  }),
};

const POLICY_HOLDER = {
  attach_policy: 'Attach#Policy',
  detach_policy: 'Detach#Policy',
  create_policy: 'Put#Policy',
};

function holder(kind: 'User' | 'Role' | 'Group'): Readonly<Record<string, string>> {
  const named = Object.entries(POLICY_HOLDER).map(([name, operation]) => [
    name,
    operation.replace('#', kind),
  ]);
  return {
    ...Object.fromEntries(named),
    delete: `Delete${kind}`,
    create: `Create${kind}`,
    update: `Update${kind}`,
  };
}

/** https://boto3.amazonaws.com/v1/documentation/api/latest/reference/services/iam/service-resource/index.html */
export const IAM_RESOURCES: ResourceService = {
  Service: resourceType({
    actions: {
      create_user: 'CreateUser>User',
      create_role: 'CreateRole>Role',
      create_group: 'CreateGroup>Group',
      create_policy: 'CreatePolicy>Policy',
      change_password: 'ChangePassword',
      create_instance_profile: 'CreateInstanceProfile',
    },
    has: 'User Role Group Policy AccessKey CurrentUser',
    collections: {
      users: 'ListUsers>User',
      roles: 'ListRoles>Role',
      groups: 'ListGroups>Group',
      policies: 'ListPolicies>Policy',
    },
  }),
  User: resourceType({
    ids: 'UserName',
    load: 'GetUser',
    free: ['name'],
    actions: {
      ...holder('User'),
      add_group: 'AddUserToGroup',
      remove_group: 'RemoveUserFromGroup',
      create_access_key_pair: 'CreateAccessKey',
      create_login_profile: 'CreateLoginProfile',
    },
    has: 'AccessKey',
    collections: {
      access_keys: 'ListAccessKeys>AccessKey',
      attached_policies: 'ListAttachedUserPolicies>Policy',
      groups: 'ListGroupsForUser>Group',
      policies: 'ListUserPolicies>Policy',
      mfa_devices: 'ListMFADevices>Policy',
    },
  }),
  CurrentUser: resourceType({ load: 'GetUser', collections: { access_keys: 'ListAccessKeys>AccessKey' } }),
  AccessKey: resourceType({
    ids: 'UserName AccessKeyId',
    free: ['id', 'access_key_id', 'user_name'],
    actions: { activate: 'UpdateAccessKey', deactivate: 'UpdateAccessKey', delete: 'DeleteAccessKey' },
  }),
  Role: resourceType({
    ids: 'RoleName',
    load: 'GetRole',
    free: ['name', 'role_name'],
    actions: { ...holder('Role') },
    collections: {
      attached_policies: 'ListAttachedRolePolicies>Policy',
      policies: 'ListRolePolicies>Policy',
    },
  }),
  Group: resourceType({
    ids: 'GroupName',
    load: 'GetGroup',
    free: ['name'],
    actions: { ...holder('Group'), add_user: 'AddUserToGroup', remove_user: 'RemoveUserFromGroup' },
    collections: {
      attached_policies: 'ListAttachedGroupPolicies>Policy',
      policies: 'ListGroupPolicies>Policy',
      users: 'GetGroup>User',
    },
  }),
  Policy: resourceType({
    ids: 'PolicyArn',
    load: 'GetPolicy',
    free: ['arn'],
    actions: {
      attach_group: 'AttachGroupPolicy',
      attach_role: 'AttachRolePolicy',
      attach_user: 'AttachUserPolicy',
      create_version: 'CreatePolicyVersion',
      delete: 'DeletePolicy',
      detach_group: 'DetachGroupPolicy',
      detach_role: 'DetachRolePolicy',
      detach_user: 'DetachUserPolicy',
    },
    collections: { versions: 'ListPolicyVersions>Policy' },
  }),
};
