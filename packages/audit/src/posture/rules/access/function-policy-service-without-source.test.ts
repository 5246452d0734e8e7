import { aCondition, anAwsPrincipal, aPermission, aService } from '../../../model/a-subject.cases.ts';
import type { PolicyCondition } from '../../../model/policy-document.ts';
import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { functionPolicyServiceWithoutSource } from './function-policy-service-without-source.ts';

function service(name: string, ...conditions: readonly PolicyCondition[]) {
  return inventoryWith([aPermission({ principals: [aService(`${name}.amazonaws.com`)], conditions })]);
}

const BUCKET = aCondition('ArnLike', 'AWS:SourceArn', 'arn:aws:s3:::uploads');
const ACCOUNT = aCondition('StringEquals', 'AWS:SourceAccount', '123456789012');
const TOPIC = aCondition('ArnLike', 'AWS:SourceArn', 'arn:aws:sns:eu-west-1:123456789012:news');

postureCases(functionPolicyServiceWithoutSource, [
  { name: 'SNS for anybody', given: service('sns'), expect: 'fail' },
  { name: 'SNS for one topic', given: service('sns', TOPIC), expect: 'pass' },
  {
    name: 'SNS for a topic of any account',
    given: service('sns', aCondition('ArnLike', 'AWS:SourceArn', 'arn:aws:sns:*:*:news')),
    expect: 'fail',
  },
  {
    name: 'SNS for an organization',
    given: service('sns', aCondition('StringEquals', 'aws:PrincipalOrgID', 'o-a1b2c3d4e5')),
    expect: 'pass',
  },
  { name: 'S3 for one account', given: service('s3', ACCOUNT), expect: 'pass' },
  { name: 'S3 for a bucket of one account', given: service('s3', BUCKET, ACCOUNT), expect: 'pass' },
  { name: 'S3 for a bucket name', given: service('s3', BUCKET), expect: 'fail' },
  {
    name: 'source account of a parameter',
    given: service('s3', {
      operator: 'StringEquals',
      key: 'aws:SourceAccount',
      values: [unresolved('Ref A')],
    }),
    expect: 'pass',
  },
  {
    name: 'Alexa with the id of its skill',
    given: inventoryWith([
      aPermission(
        { principals: [aService('alexa-appkit.amazon.com')] },
        { eventSourceToken: 'amzn1.ask.skill.1' },
      ),
    ]),
    expect: 'pass',
  },
  {
    name: 'an account',
    given: inventoryWith([aPermission({ principals: [anAwsPrincipal('999999999999')] })]),
    expect: 'not-applicable',
  },
  {
    name: 'a principal that is not known',
    given: inventoryWith([aPermission({ principals: [{ type: 'AWS', id: unresolved('Ref P') }] })]),
    expect: 'unknown',
  },
]);
