import { aFunction, aFunctionThatMay, aRole } from '../../../model/a-subject.cases.ts';
import type { PolicyStatement } from '../../../model/policy-document.ts';
import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { functionCannotLog } from './function-cannot-log.ts';

const LOGS = 'arn:aws:logs:eu-west-1:123456789012:log-group:/aws/lambda/orders:*';
const may = (...statements: readonly Partial<PolicyStatement>[]) =>
  inventoryWith(aFunctionThatMay(...statements));
const managed = (...managedPolicyArns: readonly string[]) =>
  inventoryWith([aFunction(), aRole({ managedPolicyArns })]);
const both = ['logs:CreateLogStream', 'logs:PutLogEvents'];

postureCases(functionCannotLog, [
  { name: 'a role without permissions', given: inventoryWith([aFunction(), aRole()]), expect: 'fail' },
  { name: 'other permissions', given: may({ actions: ['s3:GetObject'], resources: ['*'] }), expect: 'fail' },
  {
    name: 'streams but no events',
    given: may({ actions: ['logs:CreateLogStream'], resources: [LOGS] }),
    expect: 'fail',
  },
  { name: 'on a bucket', given: may({ actions: both, resources: ['arn:aws:s3:::uploads'] }), expect: 'fail' },
  {
    name: 'allowed, and denied again',
    given: may(
      { actions: both, resources: ['*'] },
      { effect: 'Deny', actions: ['logs:*'], resources: ['*'] },
    ),
    expect: 'fail',
  },
  {
    name: 'allowed, and denied for another group',
    given: may(
      { actions: both, resources: ['*'] },
      { effect: 'Deny', actions: ['logs:*'], resources: ['arn:aws:logs:*:*:log-group:audit:*'] },
    ),
    expect: 'pass',
  },
  {
    name: 'the log group of another function',
    given: may({ actions: both, resources: ['arn:aws:logs:*:*:log-group:/aws/lambda/bills:*'] }),
    expect: 'fail',
  },
  {
    name: 'the managed policy for Lambda Insights alone',
    given: managed('arn:aws:iam::aws:policy/CloudWatchLambdaInsightsExecutionRolePolicy'),
    expect: 'fail',
  },
  {
    name: 'log groups of functions',
    given: may({ actions: both, resources: ['arn:aws:logs:*:*:log-group:/aws/lambda/*'] }),
    expect: 'pass',
  },
  { name: 'its own log group', given: may({ actions: both, resources: [LOGS] }), expect: 'pass' },
  {
    name: 'in two statements, by pattern',
    given: may({ actions: ['logs:Create*'], resources: ['*'] }, { actions: ['logs:Put*'], resources: ['*'] }),
    expect: 'pass',
  },
  {
    name: 'a log group that is not known',
    given: may({ actions: both, resources: [unresolved('Ref LogGroupArn')] }),
    expect: 'pass',
  },
  {
    name: 'the basic managed policy',
    given: managed('arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole'),
    expect: 'pass',
  },
  {
    name: 'the managed policy for networks',
    given: managed('arn:aws:iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole'),
    expect: 'pass',
  },
  {
    name: 'a managed policy that nobody read',
    given: managed('arn:aws:iam::123456789012:policy/house'),
    expect: 'unknown',
  },
  {
    name: 'an action that is not known',
    given: may({ actions: [unresolved('Ref Action')], resources: ['*'] }),
    expect: 'unknown',
  },
  { name: 'a role outside the inventory', given: inventoryWith([aFunction()]), expect: 'unknown' },
]);
