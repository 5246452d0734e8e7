import { anAwsPrincipal, aPermission } from '../../../model/a-subject.cases.ts';
import { unresolved, type Value } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { functionPolicyBeyondInvoke } from './function-policy-beyond-invoke.ts';

function granted(...actions: readonly Value<string>[]) {
  return inventoryWith([aPermission({ principals: [anAwsPrincipal('999999999999')], actions })]);
}

postureCases(functionPolicyBeyondInvoke, [
  { name: 'reading the function', given: granted('lambda:GetFunction'), expect: 'fail' },
  {
    name: 'invoking and reading',
    given: granted('lambda:InvokeFunction', 'lambda:GetFunction'),
    expect: 'fail',
  },
  { name: 'every action of Lambda', given: granted('lambda:*'), expect: 'fail' },
  { name: 'every action', given: granted('*'), expect: 'fail' },
  {
    name: 'everything but one action',
    given: inventoryWith([
      aPermission({ principals: [anAwsPrincipal('999999999999')], notActions: ['lambda:GetFunction'] }),
    ]),
    expect: 'fail',
  },
  { name: 'invoking', given: granted('lambda:InvokeFunction'), expect: 'pass' },
  { name: 'using the URL', given: granted('lambda:InvokeFunctionUrl'), expect: 'pass' },
  { name: 'replicating to the edge', given: granted('lambda:EnableReplication*'), expect: 'pass' },
  { name: 'an action of a parameter', given: granted(unresolved('Ref Action')), expect: 'unknown' },
  {
    name: 'a Deny',
    given: inventoryWith([
      aPermission({ effect: 'Deny', principals: [anAwsPrincipal('*')], actions: ['lambda:*'] }),
    ]),
    expect: 'not-applicable',
  },
]);
