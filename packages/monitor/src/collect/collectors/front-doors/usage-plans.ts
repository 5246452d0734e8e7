import { present } from '@watertight/audit/model/present.ts';
import { type Reference, referenceByArn } from '@watertight/audit/model/reference.ts';
import type { UsagePlan } from '@watertight/audit/model/subjects/api-gateway.ts';
import { restApiArn } from '../../answers/front-door-arns.ts';
import { subjectBase } from '../../answers/subject-base.ts';
import { type CollectScope, defineCollector } from '../../collector.ts';
import type { Fields } from '../../parse/fields.ts';

/** Usage plans and API keys, never the keys' values. */
export const usagePlans = defineCollector({
  id: 'usage-plans',
  provides: ['usage-plans'],
  scope: 'region',
  calls: ['apigateway:GET'],
  async *collect(scope) {
    const plansOfKey = new Map<string, Reference[]>();
    for await (const plan of scope.list(
      'api-gateway:GetUsagePlans',
      { limit: 500 },
      { facet: 'usage-plans' },
    )) {
      const id = plan.text('id');
      if (id === undefined) continue;
      const subject = describePlan(scope, plan, planArn(scope, id));
      yield subject;
      const purpose = { facet: 'usage-plans', subjectId: subject.id } as const;
      const keys = scope.list('api-gateway:GetUsagePlanKeys', { usagePlanId: id, limit: 500 }, purpose);
      for await (const key of keys) {
        const plans = plansOfKey.get(key.text('id') ?? '') ?? [];
        plansOfKey.set(key.text('id') ?? '', [...plans, referenceByArn(subject.id)]);
      }
    }
    const input = { includeValues: false, limit: 500 };
    for await (const key of scope.list('api-gateway:GetApiKeys', input, { facet: 'usage-plans' })) {
      const id = key.text('id');
      if (id === undefined) continue;
      yield {
        kind: 'api-key',
        ...subjectBase(scope, keyArn(scope, id), key.text('name') ?? id),
        plans: plansOfKey.get(id) ?? [],
        ...present({ isEnabled: key.flag('enabled') }),
      };
    }
  },
});

function planArn({ partition, region }: CollectScope, id: string): string {
  return `arn:${partition}:apigateway:${region}::/usageplans/${id}`;
}

function keyArn({ partition, region }: CollectScope, id: string): string {
  return `arn:${partition}:apigateway:${region}::/apikeys/${id}`;
}

function describePlan(scope: CollectScope, plan: Fields, arn: string): UsagePlan {
  const { throttle, quota } = {
    throttle: { rate: plan.number('throttle.rateLimit'), burst: plan.number('throttle.burstLimit') },
    quota: { limit: plan.number('quota.limit'), period: plan.text('quota.period') },
  };
  return {
    kind: 'usage-plan',
    ...subjectBase(scope, arn, plan.text('name') ?? arn),
    stages: plan.list('apiStages').map((each) => ({
      api: referenceByArn(restApiArn(scope, each.text('apiId') ?? '')),
      ...present({ stage: each.text('stage') }),
    })),
    ...(plan.has('throttle') ? { throttle: present(throttle) } : {}),
    ...(plan.has('quota') ? { quota: present(quota) } : {}),
  };
}
