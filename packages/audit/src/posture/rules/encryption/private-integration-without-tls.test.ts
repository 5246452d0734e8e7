import type { ApiIntegration } from '../../../model/subjects/api-gateway.ts';
import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { aRoute } from '../api/api.cases.ts';
import { privateIntegrationWithoutTls } from './private-integration-without-tls.ts';

function given(parts: ApiIntegration) {
  return inventoryWith([
    aRoute({ integration: { type: 'HTTP_PROXY', connectionType: 'VPC_LINK', ...parts } }),
  ]);
}

postureCases(privateIntegrationWithoutTls, [
  { name: 'no TLS configuration', given: given({}), expect: 'fail' },
  { name: 'http', given: given({ uri: 'http://orders.example.com/' }), expect: 'fail' },
  { name: 'a TLS configuration', given: given({ hasTls: true }), expect: 'pass' },
  { name: 'https', given: given({ uri: 'https://orders.example.com/' }), expect: 'pass' },
  { name: 'not known', given: given({ hasTls: unresolved('Ref Tls') }), expect: 'unknown' },
  {
    name: 'a connection that is not known',
    given: given({ connectionType: unresolved('Ref Type') }),
    expect: 'unknown',
  },
  { name: 'a function', given: inventoryWith([aRoute()]), expect: 'not-applicable' },
]);
