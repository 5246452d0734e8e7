import { describe, expect, test } from 'vitest';
import {
  aDocument,
  aFunctionThatMay,
  aPolicy,
  aRole,
  aService,
  aStatement,
} from '../../../model/a-subject.cases.ts';
import { referenceTo } from '../../../model/reference.ts';
import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { DEFAULT_RULE_SETTINGS } from '../../rule.ts';
import { outcomeOf } from '../../run-rules.ts';
import { wildcardAction } from './wildcard-action.ts';

const may = (...actions: readonly string[]) =>
  inventoryWith(aFunctionThatMay({ actions, resources: ['arn:aws:s3:::uploads/*'] }));

/** A role of virtual machines beside the functions. */
const machines = (action: string) => {
  const trustPolicy = aDocument(
    aStatement({ actions: ['sts:AssumeRole'], principals: [aService('ec2.amazonaws.com')] }),
  );
  const policy = aPolicy(aDocument(aStatement({ actions: [action], resources: ['*'] })));
  return [aRole({ trustPolicy, policies: [referenceTo(policy.id)] }), policy];
};

postureCases(wildcardAction, [
  { name: 'all of S3', given: may('s3:*'), expect: 'fail' },
  { name: 'everything', given: may('*'), expect: 'fail' },
  { name: 'everything, written long', given: may('*:*'), expect: 'fail' },
  { name: 'services by pattern', given: may('s*:*'), expect: 'fail' },
  { name: 'one wildcard among actions', given: may('logs:PutLogEvents', 'dynamodb:*'), expect: 'fail' },
  {
    name: 'a service that is not known, all of it',
    given: inventoryWith(
      aFunctionThatMay({ actions: [unresolved('Sub', { text: '<?Service>:*' })], resources: ['*'] }),
    ),
    expect: 'fail',
  },
  { name: 'a choice of actions', given: may('s3:Get*'), expect: 'pass' },
  {
    name: 'a wildcard denied',
    given: inventoryWith(aFunctionThatMay({ effect: 'Deny', actions: ['s3:*'], resources: ['*'] })),
    expect: 'pass',
  },
  { name: 'single actions', given: may('s3:PutObject', 's3:GetObject'), expect: 'pass' },
  {
    name: 'NotAction, which has a rule of its own',
    given: inventoryWith(aFunctionThatMay({ notActions: ['iam:*'], resources: ['*'] })),
    expect: 'pass',
  },
  {
    name: 'an action that is not known',
    given: inventoryWith(aFunctionThatMay({ actions: [unresolved('Ref Action')], resources: ['*'] })),
    expect: 'unknown',
  },
  { name: 'a role of machines in an account', given: inventoryWith(machines('*')), expect: 'not-applicable' },
  {
    name: 'a role of machines in the template',
    given: inventoryWith(machines('s3:*'), { source: 'sam' }),
    expect: 'pass',
  },
  {
    name: 'a role of machines that may change functions',
    given: inventoryWith(machines('lambda:*'), { source: 'sam' }),
    expect: 'fail',
  },
]);

describe('severity of wildcard-action', () => {
  test.each([
    ['dynamodb:*', 'medium'],
    ['lambda:*', 'high'],
    ['*', 'high'],
  ] as const)('%s is %s', (action, severity) => {
    const inventory = may(action);
    const [policy] = inventory.ofKind('policy');
    if (policy === undefined) throw new Error('no policy');
    expect(outcomeOf(wildcardAction, policy, { inventory, settings: DEFAULT_RULE_SETTINGS })).toMatchObject({
      severity,
    });
  });
});
