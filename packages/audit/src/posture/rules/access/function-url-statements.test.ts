import {
  aCondition,
  aFunction,
  aFunctionUrl,
  anAwsPrincipal,
  aPermission,
} from '../../../model/a-subject.cases.ts';
import { referenceByArn } from '../../../model/reference.ts';
import type { Subject } from '../../../model/subjects/subject.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { functionUrlStatements } from './function-url-statements.ts';

const PRINCIPALS = [anAwsPrincipal('*')];
const USE = aPermission({ principals: PRINCIPALS, actions: ['lambda:InvokeFunctionUrl'] }, { id: 'use' });
const INVOKE = aPermission({ principals: PRINCIPALS }, { id: 'invoke' });
const INVOKE_BY_URL = aPermission(
  { principals: PRINCIPALS, conditions: [aCondition('Bool', 'lambda:InvokedViaFunctionUrl', 'true')] },
  { id: 'invoke' },
);
const INVOKE_BY_TLS = aPermission(
  { principals: PRINCIPALS, conditions: [aCondition('Bool', 'aws:SecureTransport', 'true')] },
  { id: 'invoke' },
);
const URL = aFunctionUrl({ id: 'url', authType: 'NONE' });

function withUrl(...subjects: readonly Subject[]) {
  return inventoryWith([aFunction(), URL, ...subjects]);
}

postureCases(functionUrlStatements, [
  {
    name: 'invocation by everyone, which function-policy-public says',
    subject: 'invoke',
    given: withUrl(USE, INVOKE),
    expect: 'not-applicable',
  },
  {
    name: 'invocation by everyone, with a condition that limits nobody',
    subject: 'invoke',
    given: withUrl(USE, INVOKE_BY_TLS),
    expect: 'fail',
  },
  { name: 'invocation by URL only', subject: 'invoke', given: withUrl(USE, INVOKE_BY_URL), expect: 'pass' },
  {
    name: 'invocation by everyone, no URL',
    subject: 'invoke',
    given: inventoryWith([aFunction(), INVOKE]),
    expect: 'not-applicable',
  },
  { name: 'URL with the old statement only', subject: 'url', given: withUrl(USE), expect: 'fail' },
  { name: 'URL with both statements', subject: 'url', given: withUrl(USE, INVOKE_BY_URL), expect: 'pass' },
  { name: 'URL without statements', subject: 'url', given: withUrl(), expect: 'not-applicable' },
  {
    name: 'URL of a function elsewhere',
    given: inventoryWith([aFunctionUrl({ function: referenceByArn('elsewhere') })]),
    expect: 'unknown',
  },
]);
