import { aDocument, aRole, aService, aStatement } from '../../../model/a-subject.cases.ts';
import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { broadManagedPolicyAttached } from './broad-managed-policy-attached.ts';

const AWS = 'arn:aws:iam::aws:policy';
const given = (...managedPolicyArns: readonly string[]) => inventoryWith([aRole({ managedPolicyArns })]);
const machines = aRole({
  managedPolicyArns: [`${AWS}/AmazonS3FullAccess`],
  trustPolicy: aDocument(
    aStatement({ actions: ['sts:AssumeRole'], principals: [aService('ec2.amazonaws.com')] }),
  ),
});

postureCases(broadManagedPolicyAttached, [
  {
    name: 'a role whose policies are not all known',
    given: inventoryWith([aRole({ hasUnknownPolicies: true })]),
    subject: aRole().id,
    expect: 'unknown',
  },
  { name: 'all of S3', given: given(`${AWS}/AmazonS3FullAccess`), expect: 'fail' },
  { name: 'all of Lambda', given: given(`${AWS}/AWSLambda_FullAccess`), expect: 'fail' },
  { name: 'a bare name', given: given('AmazonDynamoDBFullAccess'), expect: 'fail' },
  { name: 'nearly everything', given: given(`${AWS}/PowerUserAccess`), expect: 'fail' },
  { name: 'reading nearly everything', given: given(`${AWS}/ReadOnlyAccess`), expect: 'fail' },
  { name: 'invoking every function', given: given(`${AWS}/service-role/AWSLambdaRole`), expect: 'fail' },
  { name: 'in China', given: given('arn:aws-cn:iam::aws:policy/AmazonS3FullAccess'), expect: 'fail' },
  {
    name: 'a role of machines in the template',
    given: inventoryWith([machines], { source: 'cloudformation' }),
    expect: 'fail',
  },
  { name: 'logging only', given: given(`${AWS}/service-role/AWSLambdaBasicExecutionRole`), expect: 'pass' },
  {
    name: 'polling a queue',
    given: given(`${AWS}/service-role/AWSLambdaSQSQueueExecutionRole`),
    expect: 'pass',
  },
  {
    name: 'administrators, who have a rule of their own',
    given: given(`${AWS}/AdministratorAccess`),
    expect: 'pass',
  },
  {
    name: 'a policy of the customer',
    given: given('arn:aws:iam::123456789012:policy/AmazonS3FullAccess'),
    expect: 'pass',
  },
  { name: 'none', given: given(), expect: 'pass' },
  {
    name: 'one that is not known',
    given: inventoryWith([aRole({ managedPolicyArns: [unresolved('Ref Policy')] })]),
    expect: 'unknown',
  },
  { name: 'a role of machines in an account', given: inventoryWith([machines]), expect: 'not-applicable' },
  {
    name: 'one whose name is not known',
    given: inventoryWith([
      aRole({ managedPolicyArns: [unresolved('Sub', { text: 'arn:aws:iam::aws:policy/<?Name>' })] }),
    ]),
    expect: 'unknown',
  },
]);
