import { referenceByArn, referenceTo } from '../../../model/reference.ts';
import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { anApi, anAuthorizer, aRoute } from './api.cases.ts';
import { authorizerNotAttached } from './authorizer-not-attached.ts';

postureCases(authorizerNotAttached, [
  {
    name: 'open routes beside it',
    given: inventoryWith([anApi(), anAuthorizer(), aRoute()]),
    expect: 'fail',
  },
  {
    name: 'a route that uses another one',
    given: inventoryWith([
      anApi(),
      anAuthorizer(),
      anAuthorizer({ id: 'newer' }),
      aRoute({ authorization: 'CUSTOM', authorizer: referenceTo('newer') }),
    ]),
    subject: 'the-authorizer',
    expect: 'fail',
  },
  {
    name: 'a route that uses it',
    given: inventoryWith([
      anApi(),
      anAuthorizer(),
      aRoute(),
      aRoute({ id: 'list', authorization: 'CUSTOM', authorizer: referenceTo('the-authorizer') }),
    ]),
    expect: 'pass',
  },
  {
    name: 'a route whose authorizer is not known',
    given: inventoryWith([
      anApi(),
      anAuthorizer(),
      aRoute({ authorization: 'CUSTOM', authorizer: unresolved('Ref AuthorizerId') }),
    ]),
    expect: 'unknown',
  },
  {
    name: 'routes in a document that was not read',
    given: inventoryWith([anApi({ hasUnknownRoutes: true }), anAuthorizer()]),
    expect: 'unknown',
  },
  {
    name: 'an API of another template',
    given: inventoryWith([anAuthorizer({ api: referenceByArn('XYZ007') })]),
    expect: 'unknown',
  },
]);
