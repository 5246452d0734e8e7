import {
  aCondition,
  aFunction,
  aFunctionUrl,
  anAwsPrincipal,
  aPermission,
} from '../../../model/a-subject.cases.ts';
import type { PolicyCondition } from '../../../model/policy-document.ts';
import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { functionPolicyPublic } from './function-policy-public.ts';

function everyone(actions: readonly string[], ...conditions: readonly PolicyCondition[]) {
  return inventoryWith([
    aFunction(),
    aPermission({ principals: [anAwsPrincipal('*')], actions, conditions }),
  ]);
}

const INVOKE = ['lambda:InvokeFunction'];
const URL = ['lambda:InvokeFunctionUrl'];

postureCases(functionPolicyPublic, [
  { name: 'everyone may invoke', given: everyone(INVOKE), expect: 'fail' },
  {
    name: 'everyone, any organization',
    given: everyone(INVOKE, aCondition('StringLike', 'aws:PrincipalOrgID', '*')),
    expect: 'fail',
  },
  {
    name: 'everyone but one account',
    given: inventoryWith([aPermission({ notPrincipals: [anAwsPrincipal('999999999999')] })]),
    expect: 'fail',
  },
  {
    name: 'everyone of one organization',
    given: everyone(INVOKE, aCondition('StringEquals', 'aws:PrincipalOrgID', 'o-a1b2c3d4e5')),
    expect: 'pass',
  },
  {
    name: 'everyone for one source account',
    given: everyone(INVOKE, aCondition('StringEquals', 'AWS:SourceAccount', '123456789012')),
    expect: 'pass',
  },
  {
    name: 'what a public URL demands',
    given: everyone(URL, aCondition('StringEquals', 'lambda:FunctionUrlAuthType', 'NONE')),
    expect: 'pass',
  },
  {
    name: 'invocation through the URL only',
    given: everyone(INVOKE, aCondition('Bool', 'lambda:InvokedViaFunctionUrl', 'true')),
    expect: 'pass',
  },
  {
    name: 'a URL with IAM, open to every AWS account',
    given: everyone(URL, aCondition('StringEquals', 'lambda:FunctionUrlAuthType', 'AWS_IAM')),
    expect: 'fail',
  },
  { name: 'use of a URL without condition, no URL', given: everyone(URL), expect: 'fail' },
  {
    name: 'use of a public URL without condition',
    given: inventoryWith([
      aFunction(),
      aFunctionUrl({ authType: 'NONE' }),
      aPermission({ principals: [anAwsPrincipal('*')], actions: URL }),
    ]),
    expect: 'pass',
  },
  {
    name: 'an account of a parameter',
    given: inventoryWith([aPermission({ principals: [{ type: 'AWS', id: unresolved('Ref Who') }] })]),
    expect: 'unknown',
  },
  {
    name: 'everyone is denied',
    given: inventoryWith([aPermission({ effect: 'Deny', principals: [anAwsPrincipal('*')] })]),
    expect: 'pass',
  },
]);
