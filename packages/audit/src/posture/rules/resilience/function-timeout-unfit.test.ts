import { aFunction, aPermission, aService, aSubject } from '../../../model/a-subject.cases.ts';
import type { InventorySource } from '../../../model/inventory.ts';
import { referenceTo } from '../../../model/reference.ts';
import type { LambdaFunction } from '../../../model/subjects/lambda-function.ts';
import type { Subject } from '../../../model/subjects/subject.ts';
import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { functionTimeoutUnfit } from './function-timeout-unfit.ts';

function given(source: InventorySource, parts: Partial<LambdaFunction>, ...others: Subject[]) {
  return inventoryWith([aFunction(parts), ...others], { source });
}

const REST = aPermission({ principals: [aService('apigateway.amazonaws.com')] });
const HTTP = [
  aSubject({ kind: 'api', id: 'api', protocol: 'http' }),
  aSubject({
    kind: 'route',
    id: 'route',
    api: referenceTo('api'),
    method: 'GET',
    route: '/orders',
    integration: { function: referenceTo(aFunction().id) },
  }),
];
const POOL = aSubject({
  kind: 'user-pool',
  triggers: { PreSignUp: referenceTo(aFunction().id) },
  customAttributes: [],
});

postureCases(functionTimeoutUnfit, [
  { name: 'a template that says nothing', given: given('sam', {}), expect: 'fail' },
  { name: 'an account that has AWS’s default', given: given('account', { timeout: 3 }), expect: 'fail' },
  { name: 'the maximum', given: given('account', { timeout: 900 }), expect: 'fail' },
  { name: 'longer than API Gateway waits', given: given('account', { timeout: 60 }, REST), expect: 'fail' },
  { name: 'longer than an HTTP API waits', given: given('sam', { timeout: 31 }, ...HTTP), expect: 'fail' },
  { name: 'longer than Cognito waits', given: given('sam', { timeout: 10 }, POOL), expect: 'fail' },
  { name: 'as long as an HTTP API waits', given: given('sam', { timeout: 30 }, ...HTTP), expect: 'pass' },
  { name: 'shorter than API Gateway waits', given: given('account', { timeout: 10 }, REST), expect: 'pass' },
  { name: 'long, and nobody waits', given: given('account', { timeout: 600 }), expect: 'pass' },
  { name: 'a template that chose three', given: given('sam', { timeout: 3 }), expect: 'pass' },
  { name: 'a parameter', given: given('sam', { timeout: unresolved('Ref T') }), expect: 'unknown' },
]);
