import { aCondition, anAwsPrincipal, aPermission, aService } from '../../../model/a-subject.cases.ts';
import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { functionPolicyOtherAccount } from './function-policy-other-account.ts';

const STRANGER = inventoryWith([aPermission({ principals: [anAwsPrincipal('999999999999')] })]);

function topicOf(account: string) {
  const source = aCondition('ArnLike', 'aws:SourceArn', `arn:aws:sns:eu-west-1:${account}:news`);
  return inventoryWith([aPermission({ principals: [aService('sns.amazonaws.com')], conditions: [source] })]);
}

postureCases(functionPolicyOtherAccount, [
  { name: 'another account', given: STRANGER, expect: 'fail' },
  {
    name: 'a trusted account',
    given: STRANGER,
    settings: { trustedAccounts: ['999999999999'] },
    expect: 'pass',
  },
  {
    name: 'the own account',
    given: inventoryWith([aPermission({ principals: [anAwsPrincipal('123456789012')] })]),
    expect: 'pass',
  },
  { name: 'a topic of another account', given: topicOf('999999999999'), expect: 'fail' },
  { name: 'a topic of the own account', given: topicOf('123456789012'), expect: 'pass' },
  {
    name: 'everyone, limited to another account',
    given: inventoryWith([
      aPermission({
        principals: [anAwsPrincipal('*')],
        conditions: [aCondition('StringEquals', 'aws:PrincipalAccount', '999999999999')],
      }),
    ]),
    expect: 'fail',
  },
  {
    name: 'an account of a parameter',
    given: inventoryWith([aPermission({ principals: [{ type: 'AWS', id: unresolved('Ref Partner') }] })]),
    expect: 'unknown',
  },
]);
