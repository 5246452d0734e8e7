import { aFunction, aSubject } from '../../../model/a-subject.cases.ts';
import { referenceTo } from '../../../model/reference.ts';
import type { SecurityGroupRule } from '../../../model/subjects/network.ts';
import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { egressOpen } from './egress-open.ts';

const inVpc = aFunction({
  vpc: { subnets: [referenceTo('subnet')], securityGroups: [referenceTo('group')] },
});
const subnet = aSubject({ kind: 'subnet', id: 'subnet', vpc: referenceTo('vpc') });
const given = (...egress: readonly SecurityGroupRule[]) =>
  inventoryWith([
    inVpc,
    subnet,
    aSubject({ kind: 'vpc', id: 'vpc' }),
    aSubject({ kind: 'security-group', id: 'group', ingress: [], egress }),
  ]);
const outside = aFunction({ vpc: { subnets: [], securityGroups: [unresolved('Ref Groups')] } });

postureCases(egressOpen, [
  { name: 'everything to everywhere', given: given({ protocol: '-1', cidr: '0.0.0.0/0' }), expect: 'fail' },
  {
    name: 'everything to everywhere by IPv6',
    given: given({ protocol: '-1', cidr: '::/0' }),
    expect: 'fail',
  },
  {
    name: 'every port',
    given: given({ protocol: 'tcp', fromPort: 0, toPort: 65_535, cidr: '0.0.0.0/0' }),
    expect: 'fail',
  },
  {
    name: 'one port',
    given: given({ protocol: 'tcp', fromPort: 443, toPort: 443, cidr: '0.0.0.0/0' }),
    expect: 'pass',
  },
  { name: 'everything inside', given: given({ protocol: '-1', cidr: '198.51.100.0/24' }), expect: 'pass' },
  { name: 'nothing', given: given(), expect: 'pass' },
  { name: 'a group outside the inventory', given: inventoryWith([outside]), expect: 'unknown' },
  {
    name: 'the network was not collected',
    given: inventoryWith([inVpc], { gaps: [{ facet: 'network', because: 'access denied' }] }),
    expect: 'unknown',
  },
  { name: 'no VPC', given: inventoryWith([aFunction()]), expect: 'not-applicable' },
]);
