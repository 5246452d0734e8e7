import {
  aCondition,
  aDocument,
  anAwsPrincipal,
  aStatement,
  aSubject,
} from '../../../model/a-subject.cases.ts';
import type { PolicyStatement } from '../../../model/policy-document.ts';
import { referenceTo } from '../../../model/reference.ts';
import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { anApi } from './api.cases.ts';
import { apiPolicyOpen } from './api-policy-open.ts';

function policyWith(parts: Partial<PolicyStatement>) {
  return aSubject({
    kind: 'resource-policy',
    service: 'execute-api',
    on: [referenceTo('the-api')],
    document: aDocument(
      aStatement({ actions: ['execute-api:Invoke'], principals: [anAwsPrincipal('*')], ...parts }),
    ),
  });
}

postureCases(apiPolicyOpen, [
  { name: 'everyone', given: inventoryWith([anApi(), policyWith({})]), expect: 'fail' },
  {
    name: 'everyone, on a private API',
    given: inventoryWith([anApi({ endpointTypes: ['PRIVATE'] }), policyWith({})]),
    expect: 'fail',
  },
  {
    name: 'everyone in a range as wide as the internet',
    given: inventoryWith([
      anApi(),
      policyWith({ conditions: [aCondition('IpAddress', 'aws:SourceIp', '0.0.0.0/0')] }),
    ]),
    expect: 'fail',
  },
  {
    name: 'one VPC endpoint',
    given: inventoryWith([
      anApi({ endpointTypes: ['PRIVATE'] }),
      policyWith({ conditions: [aCondition('StringEquals', 'aws:SourceVpce', 'vpce-0a1b2c3d')] }),
    ]),
    expect: 'pass',
  },
  {
    name: 'the account itself',
    given: inventoryWith([
      anApi(),
      policyWith({ principals: [anAwsPrincipal('arn:aws:iam::123456789012:root')] }),
    ]),
    expect: 'pass',
  },
  {
    name: 'a principal that is not known',
    given: inventoryWith([
      anApi(),
      policyWith({ principals: [{ type: 'AWS', id: unresolved('Ref Partner') }] }),
    ]),
    expect: 'unknown',
  },
  { name: 'no policy', given: inventoryWith([anApi()]), expect: 'not-applicable' },
]);
