import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { anApi, aRoute } from './api.cases.ts';
import { apiRequestNotValidated } from './api-request-not-validated.ts';

postureCases(apiRequestNotValidated, [
  { name: 'no validator', given: inventoryWith([anApi(), aRoute()]), expect: 'fail' },
  {
    name: 'a model that nothing applies',
    given: inventoryWith([anApi(), aRoute({ hasRequestModel: true, validatesRequest: false })]),
    expect: 'fail',
  },
  {
    name: 'a validator',
    given: inventoryWith([anApi(), aRoute({ validatesRequest: true })]),
    expect: 'pass',
  },
  {
    name: 'a validator of another template',
    given: inventoryWith([anApi(), aRoute({ validatesRequest: unresolved('Ref Validator') })]),
    expect: 'unknown',
  },
  {
    name: 'a route of an HTTP API',
    given: inventoryWith([anApi({ protocol: 'http' }), aRoute()]),
    expect: 'not-applicable',
  },
  {
    name: 'a preflight method',
    given: inventoryWith([anApi(), aRoute({ method: 'OPTIONS' })]),
    expect: 'not-applicable',
  },
  {
    name: 'a method that answers by itself',
    given: inventoryWith([anApi(), aRoute({ integration: { type: 'MOCK' } })]),
    expect: 'not-applicable',
  },
]);
