import type { Inventory } from '../../../model/inventory.ts';
import type { LambdaFunction } from '../../../model/subjects/lambda-function.ts';
import type { SecurityGroup, SecurityGroupRule } from '../../../model/subjects/network.ts';
import { isUnresolved, known, valueText } from '../../../model/unresolved.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { type Evidence, notApplicable, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

/** WT-NET-01. Speaks of functions that are in a VPC; those outside one reach the internet in any case. */
export const egressOpen = definePostureRule({
  id: 'egress-open',
  code: 'WT-NET-01',
  title: 'The security groups of a function let everything out',
  severity: 'medium',
  class: 'security',
  risks: ['R13', 'R3'],
  sameAs: [],
  subjects: ['function'],
  needs: ['network'],
  why: 'An attacker in the function sends data and the role’s credentials anywhere, by any protocol. The VPC was meant to be where that ends.',
  fix: 'Set `SecurityGroupEgress` to the ports and groups that the function needs, reach AWS services by VPC endpoints (`AWS::EC2::VPCEndpoint`), and allow their prefix lists or groups only.',
  references: [
    'https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html',
    'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
    'https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints.html',
  ],
  check: (subject, { inventory }) => {
    const groups = subject.vpc?.securityGroups ?? [];
    if (subject.vpc === undefined || (groups.length === 0 && subject.vpc.subnets.length === 0)) {
      return notApplicable('the function is not in a VPC');
    }
    const known = groups.map((each) => inventory.resolveAs('security-group', each));
    const found = known.flatMap((group) => (group === undefined ? [] : openRules(group)));
    const route = internetRoute(inventory, subject);
    if (found.length > 0) {
      return {
        kind: 'fail',
        evidence: [...found, ...waysOut(inventory, subject)],
        severity: route === false ? 'low' : 'medium',
      };
    }
    return known.includes(undefined) || groups.length === 0
      ? unknown('a security group of the function is not in the inventory')
      : PASS;
  },
});

function openRules(group: SecurityGroup): readonly Evidence[] {
  return group.egress
    .filter(isOpen)
    .slice(0, 1)
    .map(({ cidr }) =>
      evidenceAt(group, 'egress of every port', { path: 'egress', value: `${valueText(cidr)}` }),
    );
}

function isOpen({ protocol, cidr, fromPort, toPort }: SecurityGroupRule): boolean {
  if (!/^(?:0\.0\.0\.0|::)\/0$/.test(known(cidr) ?? '')) return false;
  if (/^(?:-1|all)$/.test(known(protocol) ?? '')) return true;
  const from = known(fromPort);
  const to = known(toPort);
  return from !== undefined && to !== undefined && from <= 1 && to >= 65_535;
}

/** False when the route tables of all subnets are known and none leads out; undefined when that is not known. */
function internetRoute(inventory: Inventory, { vpc }: LambdaFunction): boolean | undefined {
  const tables = inventory.ofKind('route-table');
  let isKnown = (vpc?.subnets.length ?? 0) > 0;
  for (const reference of vpc?.subnets ?? []) {
    const subnet = inventory.resolveAs('subnet', reference);
    const table = tables.find(
      (each) => subnet !== undefined && each.subnets.some((one) => inventory.resolve(one) === subnet),
    );
    if (table === undefined) isKnown = false;
    else if (table.routes.some((each) => /^(?:0\.0\.0\.0|::)\/0$/.test(valueText(each.destination))))
      return true;
    else if (table.routes.some((each) => isUnresolved(each.destination))) isKnown = false;
  }
  return isKnown ? false : undefined;
}

/** What makes it worse: no endpoint keeps the traffic to AWS inside; a public subnet, where functions get no address. */
function waysOut(inventory: Inventory, subject: LambdaFunction): readonly Evidence[] {
  const subnets = (subject.vpc?.subnets ?? []).map((each) => inventory.resolveAs('subnet', each));
  const vpc = subnets.map((each) => inventory.resolve(each?.vpc)).find((each) => each !== undefined);
  const isInPublic = inventory
    .ofKind('route-table')
    .some(
      (table) =>
        table.routes.some((each) => /^igw-/.test(valueText(each.target))) &&
        table.subnets.some((each) =>
          subnets.some((one) => one !== undefined && inventory.resolve(each) === one),
        ),
    );
  const hasEndpoint = inventory
    .ofKind('vpc-endpoint')
    .some((each) => inventory.resolve(each.vpc)?.id === vpc?.id);
  return [
    ...(isInPublic
      ? [{ what: 'a subnet with an internet gateway: functions there have no way out by it' }]
      : []),
    ...(vpc !== undefined && !hasEndpoint ? [evidenceAt(vpc, 'the VPC has no VPC endpoint')] : []),
  ];
}
