import { expect, test } from 'vitest';
import { roleOfInterface } from './roles.ts';

const NOTHING = { type: 'interface', description: '', requesterId: '', instanceId: '' };

test.each([
  [{ type: 'lambda' }, 'AWS Lambda', ''],
  [{ description: 'RDSNetworkInterface', requesterId: 'amazon-rds' }, 'RDS', ''],
  [{ description: 'mine', requesterId: 'amazon-rds' }, 'RDS', ''],
  [{ description: 'ElastiCache orders-001' }, 'ElastiCache', 'orders'],
  [{ description: 'ElastiCache+orders-0001-002' }, 'ElastiCache', 'orders'],
  [{ type: 'nat_gateway', description: 'Interface for NAT Gateway nat-0a1b' }, 'NAT gateway', 'nat-0a1b'],
  [{ type: 'nat_gateway' }, 'NAT gateway', ''],
  [{ type: 'vpc_endpoint', description: 'VPC Endpoint Interface vpce-0a1b' }, 'VPC endpoint', 'vpce-0a1b'],
  [{ description: 'ELB app/shop/0a1b' }, 'Load balancer', 'app/shop/0a1b'],
  [{ description: 'EFS mount target for fs-0a1b (fsmt-0c)' }, 'EFS', 'fs-0a1b'],
  [{ description: 'RedshiftNetworkInterface' }, 'Redshift', ''],
  [{ instanceId: 'i-0a1b' }, 'EC2 instance', ''],
  [{ description: 'my own RDSNetworkInterface' }, '', ''],
  [{}, '', ''],
])('roleOfInterface(%o) is %s %s', (facts, role, resource) => {
  expect(roleOfInterface({ ...NOTHING, ...facts })).toEqual({ role, resource });
});
