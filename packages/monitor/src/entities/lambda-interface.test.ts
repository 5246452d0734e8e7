import { expect, test } from 'vitest';
import { functionNamedBy, isLambdaInterface } from './lambda-interface.ts';

test.each([
  [{ type: 'lambda', description: '', requesterId: '' }, true],
  [{ type: 'interface', description: 'AWS Lambda VPC ENI-poller', requesterId: '' }, true],
  [{ type: 'interface', description: '', requesterId: '123456789012:awslambda_963_20170328112232282' }, true],
  [{ type: 'interface', description: 'RDSNetworkInterface', requesterId: 'amazon-rds' }, false],
])('isLambdaInterface(%o) is %s', (state, expected) => {
  expect(isLambdaInterface(state)).toBe(expected);
});

test.each([
  ['AWS Lambda VPC ENI-RDSQueryLogger-0f0f0f0f-1111-2222-3333-444444444444', 'RDSQueryLogger'],
  ['AWS Lambda VPC ENI-my-fn', 'my-fn'],
  ['AWS Lambda VPC ENI: 0f0f0f0f-1111-2222-3333-444444444444', ''],
  ['AWS Lambda VPC ENI-<script>', ''],
  ['RDSNetworkInterface', ''],
])('functionNamedBy(%s) is %s', (description, expected) => {
  expect(functionNamedBy(description)).toBe(expected);
});
