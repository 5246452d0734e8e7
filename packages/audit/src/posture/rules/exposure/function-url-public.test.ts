import { aFunction, aFunctionUrl } from '../../../model/a-subject.cases.ts';
import { unresolved, type Value } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { functionUrlPublic } from './function-url-public.ts';

function withAuthType(authType: Value<string>) {
  return inventoryWith([aFunction(), aFunctionUrl({ authType })], { source: 'cloudformation' });
}

postureCases(functionUrlPublic, [
  { name: 'auth type NONE', given: withAuthType('NONE'), expect: 'fail' },
  {
    name: 'auth type NONE, nobody let in yet',
    given: inventoryWith([aFunction(), aFunctionUrl({ authType: 'NONE' })]),
    expect: 'fail',
  },
  { name: 'auth type AWS_IAM', given: withAuthType('AWS_IAM'), expect: 'pass' },
  { name: 'auth type of a parameter', given: withAuthType(unresolved('Ref AuthType')), expect: 'unknown' },
]);
