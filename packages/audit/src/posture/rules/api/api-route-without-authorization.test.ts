import { expect, test } from 'vitest';
import {
  aCondition,
  aDocument,
  aFunction,
  aFunctionThatMay,
  anAwsPrincipal,
  aStatement,
  aSubject,
} from '../../../model/a-subject.cases.ts';
import type { PolicyStatement } from '../../../model/policy-document.ts';
import { referenceByArn, referenceTo } from '../../../model/reference.ts';
import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { runRules } from '../../run-rules.ts';
import { anApi, aRoute } from './api.cases.ts';
import { apiRouteWithoutAuthorization } from './api-route-without-authorization.ts';

function policyOfApi(...statements: readonly PolicyStatement[]) {
  return aSubject({
    kind: 'resource-policy',
    service: 'execute-api',
    on: [referenceTo('the-api')],
    document: aDocument(...statements),
  });
}

const INVOKE = { actions: ['execute-api:Invoke'], principals: [anAwsPrincipal('*')] };
const OFFICE = policyOfApi(
  aStatement({ ...INVOKE, conditions: [aCondition('IpAddress', 'aws:SourceIp', '192.0.2.0/24')] }),
);
const EVERYONE = policyOfApi(aStatement(INVOKE));
const DENY_OTHERS = policyOfApi(
  aStatement(INVOKE),
  aStatement({
    ...INVOKE,
    effect: 'Deny',
    conditions: [aCondition('NotIpAddress', 'aws:SourceIp', '192.0.2.0/24')],
  }),
);
const UNREADABLE = aSubject({
  kind: 'resource-policy',
  service: 'execute-api',
  on: [referenceTo('the-api')],
  document: { statements: [], problems: [{ what: 'Ref Policy' }] },
});

postureCases(apiRouteWithoutAuthorization, [
  { name: 'a method without authorization', given: inventoryWith([anApi(), aRoute()]), expect: 'fail' },
  {
    name: 'AuthorizationType NONE on an API of another template',
    given: inventoryWith([aRoute({ api: referenceByArn('XYZ007'), authorization: 'NONE' })]),
    expect: 'fail',
  },
  {
    name: 'an API key alone',
    given: inventoryWith([anApi(), aRoute({ authorization: 'NONE', requiresApiKey: true })]),
    expect: 'fail',
  },
  { name: 'IAM', given: inventoryWith([anApi(), aRoute({ authorization: 'AWS_IAM' })]), expect: 'pass' },
  {
    name: 'a JWT authorizer',
    given: inventoryWith([anApi({ protocol: 'http' }), aRoute({ authorization: 'JWT' })]),
    expect: 'pass',
  },
  { name: 'a policy for the office only', given: inventoryWith([anApi(), aRoute(), OFFICE]), expect: 'pass' },
  {
    name: 'a policy that denies all but the office',
    given: inventoryWith([anApi(), aRoute(), DENY_OTHERS]),
    expect: 'pass',
  },
  {
    name: 'a policy that lets everyone in',
    given: inventoryWith([anApi(), aRoute(), EVERYONE]),
    expect: 'fail',
  },
  {
    name: 'a policy that is not known',
    given: inventoryWith([anApi(), aRoute(), UNREADABLE]),
    expect: 'unknown',
  },
  {
    name: 'an endpoint type that is not known',
    given: inventoryWith([anApi({ endpointTypes: [unresolved('Ref Type')] }), aRoute()]),
    expect: 'unknown',
  },
  {
    name: 'a private API',
    given: inventoryWith([anApi({ endpointTypes: ['PRIVATE'] }), aRoute()]),
    expect: 'not-applicable',
  },
  {
    name: 'a preflight method',
    given: inventoryWith([anApi(), aRoute({ method: 'OPTIONS' })]),
    expect: 'not-applicable',
  },
  {
    name: 'an authorization that is not known',
    given: inventoryWith([anApi(), aRoute({ authorization: unresolved('Ref Auth') })]),
    expect: 'unknown',
  },
  {
    name: 'a WebSocket message behind $connect',
    given: inventoryWith([
      anApi({ protocol: 'websocket' }),
      aRoute({ id: 'send', method: 'WS', route: 'send' }),
      aRoute({ id: 'connect', method: 'WS', route: '$connect' }),
    ]),
    subject: 'send',
    expect: 'not-applicable',
  },
  {
    name: '$connect itself',
    given: inventoryWith([
      anApi({ protocol: 'websocket' }),
      aRoute({ id: 'connect', method: 'WS', route: '$connect' }),
    ]),
    expect: 'fail',
  },
]);

test.each([
  ['low', [aFunction()], { requiresApiKey: true }],
  ['low', [aFunction()], { integration: { type: 'MOCK' } }],
  ['medium', aFunctionThatMay({ actions: ['dynamodb:Query'], resources: ['*'] }), {}],
  ['high', aFunctionThatMay({ actions: ['dynamodb:PutItem'], resources: ['*'] }), {}],
])('severity %s by key and by what the function may do', (severity, subjects, parts) => {
  const [answer] = runRules(
    [apiRouteWithoutAuthorization],
    inventoryWith([anApi(), aRoute(parts), ...subjects]),
  );
  expect(answer?.outcome).toMatchObject({ kind: 'fail', severity });
});
