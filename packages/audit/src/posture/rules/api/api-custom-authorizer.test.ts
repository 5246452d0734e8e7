import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { anAuthorizer } from './api.cases.ts';
import { apiCustomAuthorizer } from './api-custom-authorizer.ts';

postureCases(apiCustomAuthorizer, [
  {
    name: 'a function for tokens',
    given: inventoryWith([anAuthorizer({ type: 'TOKEN' })]),
    expect: 'fail',
  },
  {
    name: 'a function for requests',
    given: inventoryWith([anAuthorizer({ type: 'REQUEST' })]),
    expect: 'fail',
  },
  { name: 'JWT', given: inventoryWith([anAuthorizer({ type: 'JWT' })]), expect: 'pass' },
  {
    name: 'a user pool',
    given: inventoryWith([anAuthorizer({ type: 'COGNITO_USER_POOLS' })]),
    expect: 'pass',
  },
  {
    name: 'a type that is not known',
    given: inventoryWith([anAuthorizer({ type: unresolved('Ref Type') })]),
    expect: 'unknown',
  },
]);
