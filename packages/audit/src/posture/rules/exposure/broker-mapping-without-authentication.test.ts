import { anEventSourceMapping } from '../../../model/a-subject.cases.ts';
import { unresolved, type Value } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { brokerMappingWithoutAuthentication } from './broker-mapping-without-authentication.ts';

function kafkaWith(...accessTypes: readonly Value<string>[]) {
  return inventoryWith([anEventSourceMapping({ service: 'self-managed-kafka', accessTypes })]);
}

postureCases(brokerMappingWithoutAuthentication, [
  { name: 'no access settings', given: kafkaWith(), expect: 'fail' },
  { name: 'network settings only', given: kafkaWith('VPC_SUBNET', 'VPC_SECURITY_GROUP'), expect: 'fail' },
  { name: 'server certificate only', given: kafkaWith('SERVER_ROOT_CA_CERTIFICATE'), expect: 'fail' },
  { name: 'SASL/SCRAM', given: kafkaWith('VPC_SUBNET', 'SASL_SCRAM_512_AUTH'), expect: 'pass' },
  { name: 'mutual TLS', given: kafkaWith('CLIENT_CERTIFICATE_TLS_AUTH'), expect: 'pass' },
  {
    name: 'Amazon MQ with virtual host only',
    given: inventoryWith([anEventSourceMapping({ service: 'mq', accessTypes: ['VIRTUAL_HOST'] })]),
    expect: 'fail',
  },
  { name: 'type of a parameter', given: kafkaWith(unresolved('Ref Type')), expect: 'unknown' },
  { name: 'a queue', given: inventoryWith([anEventSourceMapping()]), expect: 'not-applicable' },
]);
