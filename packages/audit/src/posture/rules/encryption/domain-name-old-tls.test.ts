import { aSubject } from '../../../model/a-subject.cases.ts';
import { referenceTo } from '../../../model/reference.ts';
import type { ApiDomainName } from '../../../model/subjects/api-gateway.ts';
import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { anApi } from '../api/api.cases.ts';
import { domainNameOldTls } from './domain-name-old-tls.ts';

function given(parts: Partial<ApiDomainName>, protocol: 'rest' | 'http' = 'rest') {
  const apis = [referenceTo('the-api')];
  return inventoryWith([anApi({ protocol }), aSubject({ kind: 'domain-name', apis, ...parts })]);
}

postureCases(domainNameOldTls, [
  { name: 'TLS 1.0', given: given({ securityPolicy: 'TLS_1_0' }), expect: 'fail' },
  { name: 'no policy', given: given({}), expect: 'fail' },
  {
    name: 'an enhanced policy down to 1.0',
    given: given({ securityPolicy: 'SecurityPolicy_TLS13_1_0_2021_06' }),
    expect: 'fail',
  },
  { name: 'TLS 1.2', given: given({ securityPolicy: 'TLS_1_2' }), expect: 'pass' },
  {
    name: 'TLS 1.3 with post-quantum key exchange',
    given: given({ securityPolicy: 'SecurityPolicy_TLS13_1_2_PQ_2025_09' }),
    expect: 'pass',
  },
  {
    name: 'a policy for edge endpoints',
    given: given({ securityPolicy: 'SecurityPolicy_TLS13_2025_EDGE' }),
    expect: 'pass',
  },
  { name: 'no policy, for HTTP APIs', given: given({}, 'http'), expect: 'pass' },
  {
    name: 'a policy that is not known',
    given: given({ securityPolicy: unresolved('Ref Tls') }),
    expect: 'unknown',
  },
  { name: 'a policy of the future', given: given({ securityPolicy: 'SecurityPolicy_X' }), expect: 'unknown' },
]);
