import { aSubject } from '../../../model/a-subject.cases.ts';
import { referenceTo } from '../../../model/reference.ts';
import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { anApi } from './api.cases.ts';
import { apiDefaultEndpointOpen } from './api-default-endpoint-open.ts';

const DOMAIN = aSubject({ kind: 'domain-name', name: 'api.example.com', apis: [referenceTo('the-api')] });
const OTHER = aSubject({ kind: 'domain-name', name: 'www.example.com', apis: [referenceTo('another')] });

postureCases(apiDefaultEndpointOpen, [
  { name: 'a custom domain beside it', given: inventoryWith([anApi(), DOMAIN]), expect: 'fail' },
  {
    name: 'switched off',
    given: inventoryWith([anApi({ disablesDefaultEndpoint: true }), DOMAIN]),
    expect: 'pass',
  },
  {
    name: 'switched by a parameter',
    given: inventoryWith([anApi({ disablesDefaultEndpoint: unresolved('Ref Off') }), DOMAIN]),
    expect: 'unknown',
  },
  { name: 'no custom domain', given: inventoryWith([anApi(), OTHER]), expect: 'not-applicable' },
  {
    name: 'a private API',
    given: inventoryWith([anApi({ endpointTypes: ['PRIVATE'] }), DOMAIN]),
    expect: 'not-applicable',
  },
]);
