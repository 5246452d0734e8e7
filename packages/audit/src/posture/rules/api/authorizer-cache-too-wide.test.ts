import { aFunction } from '../../../model/a-subject.cases.ts';
import { referenceTo } from '../../../model/reference.ts';
import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { anApi, anAuthorizer, aRoute } from './api.cases.ts';
import { authorizerCacheTooWide } from './authorizer-cache-too-wide.ts';

const USED = { authorization: 'CUSTOM', authorizer: referenceTo('the-authorizer') };
const TWO_ROUTES = [aRoute({ id: 'list', method: 'GET', ...USED }), aRoute({ id: 'delete', ...USED })];

function allowing(resource: string) {
  const code = `export const handler = async (event) => ({ policyDocument: { Statement: [
    { Effect: 'Allow', Action: 'execute-api:Invoke', Resource: ${resource} }] } });`;
  return aFunction({ code: { inline: code } });
}

const BY_FUNCTION = { function: referenceTo(aFunction().id) };

postureCases(authorizerCacheTooWide, [
  {
    name: 'no identity source',
    given: inventoryWith([anApi(), anAuthorizer({ identitySources: [], cacheSeconds: 300 })]),
    expect: 'fail',
  },
  {
    name: 'a header that many callers share, with the default time to live',
    given: inventoryWith([anApi(), anAuthorizer({ identitySources: ['method.request.header.User-Agent'] })]),
    expect: 'fail',
  },
  {
    name: 'the route alone',
    given: inventoryWith([
      anApi({ protocol: 'http' }),
      anAuthorizer({ identitySources: ['$context.routeKey'], cacheSeconds: 60 }),
    ]),
    expect: 'fail',
  },
  {
    name: 'yes or no for two routes of an HTTP API',
    given: inventoryWith([
      anApi({ protocol: 'http' }),
      anAuthorizer({
        identitySources: ['$request.header.Authorization'],
        cacheSeconds: 60,
        simpleResponses: true,
      }),
      ...TWO_ROUTES,
    ]),
    expect: 'fail',
  },
  {
    name: 'yes or no for each route',
    given: inventoryWith([
      anApi({ protocol: 'http' }),
      anAuthorizer({
        identitySources: ['$request.header.Authorization', '$context.routeKey'],
        cacheSeconds: 60,
        simpleResponses: true,
      }),
      ...TWO_ROUTES,
    ]),
    expect: 'pass',
  },
  {
    name: 'code that allows every method',
    given: inventoryWith([anApi(), anAuthorizer(BY_FUNCTION), ...TWO_ROUTES, allowing("'*'")]),
    expect: 'fail',
  },
  {
    name: 'code that allows the method asked for',
    given: inventoryWith([anApi(), anAuthorizer(BY_FUNCTION), ...TWO_ROUTES, allowing('event.methodArn')]),
    expect: 'pass',
  },
  {
    name: 'a token header by default',
    given: inventoryWith([anApi(), anAuthorizer({ type: 'TOKEN', identitySources: [] })]),
    expect: 'pass',
  },
  {
    name: 'no cache',
    given: inventoryWith([anApi(), anAuthorizer({ identitySources: [], cacheSeconds: 0 })]),
    expect: 'pass',
  },
  {
    name: 'an HTTP API that does not say for how long, by token',
    given: inventoryWith([anApi({ protocol: 'http' }), anAuthorizer()]),
    expect: 'pass',
  },
  {
    name: 'an HTTP API that does not say for how long, without identity source',
    given: inventoryWith([anApi({ protocol: 'http' }), anAuthorizer({ identitySources: [] })]),
    expect: 'unknown',
  },
  {
    name: 'a WebSocket API, which does not cache',
    given: inventoryWith([anApi({ protocol: 'websocket' }), anAuthorizer({ identitySources: [] })]),
    expect: 'pass',
  },
  {
    name: 'a time that is not known',
    given: inventoryWith([anApi(), anAuthorizer({ cacheSeconds: unresolved('Ref Ttl') })]),
    expect: 'unknown',
  },
  {
    name: 'a JWT authorizer',
    given: inventoryWith([anApi(), anAuthorizer({ type: 'JWT' })]),
    expect: 'not-applicable',
  },
]);
