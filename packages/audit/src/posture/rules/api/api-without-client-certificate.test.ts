import { referenceByArn, referenceTo } from '../../../model/reference.ts';
import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { anApi, aRoute, aStage } from './api.cases.ts';
import { apiWithoutClientCertificate } from './api-without-client-certificate.ts';

const HTTP_ROUTE = aRoute({ integration: { type: 'HTTP_PROXY', uri: 'https://backend.example.com/' } });

postureCases(apiWithoutClientCertificate, [
  { name: 'an HTTP back end', given: inventoryWith([anApi(), aStage(), HTTP_ROUTE]), expect: 'fail' },
  {
    name: 'a certificate',
    given: inventoryWith([anApi(), aStage({ clientCertificate: referenceTo('certificate') }), HTTP_ROUTE]),
    expect: 'pass',
  },
  {
    name: 'a certificate that is not known',
    given: inventoryWith([anApi(), aStage({ clientCertificate: unresolved('Ref Certificate') }), HTTP_ROUTE]),
    expect: 'unknown',
  },
  {
    name: 'functions only',
    given: inventoryWith([anApi(), aStage(), aRoute()]),
    expect: 'not-applicable',
  },
  {
    name: 'methods in a document that was not read',
    given: inventoryWith([anApi({ hasUnknownRoutes: true }), aStage()]),
    expect: 'unknown',
  },
  {
    name: 'an API of another template',
    given: inventoryWith([aStage({ api: referenceByArn('XYZ007') })]),
    expect: 'unknown',
  },
]);
