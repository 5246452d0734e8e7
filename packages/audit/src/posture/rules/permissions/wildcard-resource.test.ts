import { aCondition, aFunctionThatMay } from '../../../model/a-subject.cases.ts';
import type { PolicyStatement } from '../../../model/policy-document.ts';
import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { wildcardResource } from './wildcard-resource.ts';

const given = (statement: Partial<PolicyStatement>) => inventoryWith(aFunctionThatMay(statement));

postureCases(wildcardResource, [
  {
    name: 'reading any object',
    given: given({ actions: ['s3:GetObject'], resources: ['*'] }),
    expect: 'fail',
  },
  { name: 'everything', given: given({ actions: ['*'], resources: ['*'] }), expect: 'fail' },
  {
    name: 'one action that can be limited among others',
    given: given({ actions: ['xray:PutTraceSegments', 'sqs:SendMessage'], resources: ['*'] }),
    expect: 'fail',
  },
  {
    name: 'every bucket by ARN',
    given: given({ actions: ['s3:ListBucket'], resources: ['arn:aws:s3:::*'] }),
    expect: 'fail',
  },
  {
    name: 'every table of every account',
    given: given({ actions: ['dynamodb:GetItem'], resources: ['arn:aws:dynamodb:*:*:table/*'] }),
    expect: 'fail',
  },
  {
    name: 'all but one resource',
    given: given({ actions: ['s3:GetObject'], notResources: ['arn:aws:s3:::audit/*'] }),
    expect: 'fail',
  },
  {
    name: 'the last of several resources',
    given: given({ actions: ['s3:GetObject'], resources: ['arn:aws:s3:::uploads/*', '*'] }),
    expect: 'fail',
  },
  {
    name: 'one bucket',
    given: given({ actions: ['s3:GetObject'], resources: ['arn:aws:s3:::uploads/*'] }),
    expect: 'pass',
  },
  {
    name: 'actions that take no resource',
    given: given({
      actions: ['s3:ListAllMyBuckets', 'xray:PutTraceSegments', 'ec2:DescribeNetworkInterfaces'],
      resources: ['*'],
    }),
    expect: 'pass',
  },
  {
    name: 'every resource, limited by tag',
    given: given({
      actions: ['dynamodb:GetItem'],
      resources: ['*'],
      conditions: [aCondition('StringEquals', 'aws:ResourceTag/team', 'orders')],
    }),
    expect: 'pass',
  },
  {
    name: 'every resource, limited only where there is a tag',
    given: given({
      actions: ['dynamodb:GetItem'],
      resources: ['*'],
      conditions: [aCondition('StringEqualsIfExists', 'aws:ResourceTag/team', 'orders')],
    }),
    expect: 'fail',
  },
  {
    name: 'log groups of any name',
    given: given({ actions: ['logs:PutLogEvents'], resources: ['arn:aws:logs:*:*:*'] }),
    expect: 'pass',
  },
  {
    name: 'denied',
    given: given({ effect: 'Deny', actions: ['s3:GetObject'], resources: ['*'] }),
    expect: 'pass',
  },
  {
    name: 'a name that is not known, in one bucket',
    given: given({
      actions: ['s3:GetObject'],
      resources: [unresolved('Sub', { text: 'arn:aws:s3:::<?Bucket>/*' })],
    }),
    expect: 'pass',
  },
  {
    name: 'a resource that is not known',
    given: given({ actions: ['s3:GetObject'], resources: [unresolved('Ref Arn')] }),
    expect: 'unknown',
  },
  {
    name: 'an action that is not known',
    given: given({ actions: [unresolved('Ref Action')], resources: ['*'] }),
    expect: 'unknown',
  },
]);
