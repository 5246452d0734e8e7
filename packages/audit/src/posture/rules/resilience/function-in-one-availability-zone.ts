import type { Inventory } from '../../../model/inventory.ts';
import type { Reference } from '../../../model/reference.ts';
import { referenceKey } from '../../../model/reference-key.ts';
import { isUnresolved, valueText } from '../../../model/unresolved.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { fail, notApplicable, type Outcome, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

export const functionInOneAvailabilityZone = definePostureRule({
  id: 'function-in-one-availability-zone',
  code: 'WT-FN-07',
  title: 'All subnets of the function are in one Availability Zone',
  severity: 'low',
  class: 'security',
  risks: ['R8'],
  sameAs: ['Prowler awslambda_function_vpc_multi_az', 'Security Hub Lambda.5'],
  subjects: ['function'],
  needs: ['functions'],
  why: 'When that Availability Zone fails, or its subnet has no free address left, the function stops.',
  fix: 'List subnets of at least two Availability Zones in `VpcConfig.SubnetIds`.',
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html'],
  check: (subject, { inventory }): Outcome => {
    const seen = (what: string, value = '') => evidenceAt(subject, what, { path: 'vpc', value });
    const subnets = [...new Set((subject.vpc?.subnets ?? []).map((each) => referenceKey(inventory, each)))];
    if (subnets.length === 0) return notApplicable('not in a VPC');
    const zones = (subject.vpc?.subnets ?? []).map((subnet) => zoneOf(subnet, inventory));
    const known = new Set(zones.filter((zone) => zone !== undefined));
    if (known.size > 1) return PASS;
    if (subject.vpc?.subnets.some(isUnresolved)) return unknown('the subnets are not known');
    if (subnets.length === 1) return fail(seen('only subnet', subnets[0]));
    if (zones.includes(undefined)) return unknown('the Availability Zones of the subnets are not known');
    return fail(seen('Availability Zone of all subnets', [...known][0]));
  },
});

/** Name of the zone. `Select 0 of GetAZs` and `Select 1 of GetAZs` are two zones, whatever their names will be. */
function zoneOf(subnet: Reference, inventory: Inventory): string | undefined {
  const zone = inventory.resolveAs('subnet', subnet)?.availabilityZone;
  if (zone === undefined) return undefined;
  if (isUnresolved(zone) && !zone.expression.includes('GetAZs')) return undefined;
  return isUnresolved(zone) ? zone.expression : valueText(zone);
}
