import { present } from '@watertight/audit/model/present.ts';
import { referenceByArn } from '@watertight/audit/model/reference.ts';
import type { LoadBalancer } from '@watertight/audit/model/subjects/front-door.ts';
import { ownArn, subjectBase } from '../../answers/subject-base.ts';
import { type CollectScope, defineCollector } from '../../collector.ts';
import type { Fields } from '../../parse/fields.ts';
import { referencesOf } from '../../parse/reference-of.ts';

/** Application load balancers whose targets are functions. */
export const loadBalancers = defineCollector({
  id: 'load-balancers',
  provides: ['load-balancers'],
  scope: 'region',
  calls: [
    'elasticloadbalancing:DescribeTargetGroups',
    'elasticloadbalancing:DescribeTargetHealth',
    'elasticloadbalancing:DescribeLoadBalancers',
    'elasticloadbalancing:DescribeListeners',
    'elasticloadbalancing:DescribeRules',
  ],
  async *collect(scope) {
    const groups = await functionGroups(scope);
    if (groups.size === 0) return;
    const wanted = new Set([...groups.values()].flatMap(({ balancers }) => balancers));
    const balancers = scope.list(
      'elastic-load-balancing-v2:DescribeLoadBalancers',
      {},
      { facet: 'load-balancers' },
    );
    for await (const fields of balancers)
      if (wanted.has(fields.text('LoadBalancerArn') ?? '')) yield await readBalancer(scope, fields, groups);
  },
});

/** A target group with functions in it. */
interface FunctionGroup {
  readonly balancers: readonly string[];
  readonly functions: readonly string[];
}

async function functionGroups(scope: CollectScope): Promise<ReadonlyMap<string, FunctionGroup>> {
  const groups = new Map<string, FunctionGroup>();
  const purpose = { facet: 'load-balancers' } as const;
  for await (const group of scope.list('elastic-load-balancing-v2:DescribeTargetGroups', {}, purpose)) {
    const arn = group.text('TargetGroupArn');
    if (arn === undefined || group.text('TargetType') !== 'lambda') continue;
    const functions: string[] = [];
    const input = { TargetGroupArn: arn };
    for await (const each of scope.list('elastic-load-balancing-v2:DescribeTargetHealth', input, purpose))
      functions.push(each.text('Target.Id') ?? '');
    groups.set(arn, {
      balancers: group.texts('LoadBalancerArns'),
      functions: functions.filter((id) => id.startsWith('arn:')),
    });
  }
  return groups;
}

async function readBalancer(
  scope: CollectScope,
  fields: Fields,
  groups: ReadonlyMap<string, FunctionGroup>,
): Promise<LoadBalancer> {
  const arn = fields.text('LoadBalancerArn') ?? '';
  const functions = [...groups.values()].filter(({ balancers }) => balancers.includes(arn));
  const ways = await waysToFunctions(scope, arn, groups);
  return {
    kind: 'load-balancer',
    ...subjectBase(scope, arn, fields.text('LoadBalancerName') ?? arn),
    securityGroups: fields
      .texts('SecurityGroups')
      .map((id) => referenceByArn(ownArn(scope, 'ec2', `security-group/${id}`))),
    functions: referencesOf(functions.flatMap((group) => group.functions)),
    ...present({
      scheme: fields.text('Scheme'),
      authenticates: ways.length === 0 ? undefined : ways.every((authenticates) => authenticates),
    }),
  };
}

/** For each listener rule that leads to a function: whether it authenticates first. */
async function waysToFunctions(
  scope: CollectScope,
  arn: string,
  groups: ReadonlyMap<string, FunctionGroup>,
): Promise<readonly boolean[]> {
  const ways: boolean[] = [];
  const purpose = { facet: 'load-balancers', subjectId: arn } as const;
  const listeners = scope.list(
    'elastic-load-balancing-v2:DescribeListeners',
    { LoadBalancerArn: arn },
    purpose,
  );
  for await (const listener of listeners) {
    const input = { ListenerArn: listener.text('ListenerArn') };
    for await (const rule of scope.list('elastic-load-balancing-v2:DescribeRules', input, purpose)) {
      const actions = rule.list('Actions');
      if (!actions.some((action) => targetGroups(action).some((group) => groups.has(group)))) continue;
      ways.push(actions.some((action) => action.text('Type')?.startsWith('authenticate-') === true));
    }
  }
  return ways;
}

function targetGroups(action: Fields): readonly string[] {
  const forwarded = action
    .list('ForwardConfig.TargetGroups')
    .flatMap((each) => each.text('TargetGroupArn') ?? []);
  return [action.text('TargetGroupArn') ?? '', ...forwarded];
}
