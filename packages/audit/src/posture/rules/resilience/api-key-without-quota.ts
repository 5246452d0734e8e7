import { routeName } from '../../../access/api/stage-methods.ts';
import type { Inventory } from '../../../model/inventory.ts';
import type { ApiKey, ApiRoute, UsagePlan } from '../../../model/subjects/api-gateway.ts';
import { isUnresolved } from '../../../model/unresolved.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { notKnown } from '../../judge-setting.ts';
import { fail, notApplicable, type Outcome, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

/** WT-API-13. Keys are for usage plans: without throttle and quota they limit nothing, and they authorize nobody. */
export const apiKeyWithoutQuota = definePostureRule({
  id: 'api-key-without-quota',
  code: 'WT-API-13',
  title: 'API key limits nobody, or is the only control',
  severity: 'low',
  class: 'security',
  risks: ['R8', 'R2'],
  sameAs: ['cfn_nag W64', 'cfn_nag W68'],
  subjects: ['usage-plan', 'api-key', 'route'],
  needs: ['usage-plans', 'apis'],
  why: 'A key that leaks, and keys in apps and pages do, can be used by anyone for as long as it exists, as often as they like.',
  fix: 'Set `Throttle` and `Quota` of the `AWS::ApiGateway::UsagePlan`, join each key to a plan with `AWS::ApiGateway::UsagePlanKey`, and give methods an `AuthorizationType` beside `ApiKeyRequired`.',
  references: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-usage-plans.html',
  ],
  check(subject, { inventory }) {
    if (subject.kind === 'usage-plan') return judgePlan(subject);
    return subject.kind === 'api-key' ? judgeKey(subject, inventory) : judgeRoute(subject);
  },
});

function judgePlan(plan: UsagePlan): Outcome {
  const limits = [plan.throttle?.rate, plan.throttle?.burst, plan.quota?.limit];
  if (limits.some((limit) => typeof limit === 'number')) return PASS;
  const open = limits.find(isUnresolved);
  if (open !== undefined) return notKnown(open);
  return fail(evidenceAt(plan, 'the usage plan has neither throttle nor quota'));
}

function judgeKey(key: ApiKey, inventory: Inventory): Outcome {
  if (key.isEnabled === false) return notApplicable('the key is disabled');
  if (key.plans.length > 0) return PASS;
  return inventory.source === 'account'
    ? fail(evidenceAt(key, 'the key belongs to no usage plan', { path: 'plans' }))
    : unknown('the key may be joined to a usage plan elsewhere');
}

function judgeRoute(route: ApiRoute): Outcome {
  if (route.requiresApiKey === undefined || route.requiresApiKey === false) {
    return notApplicable('the route asks for no API key');
  }
  if (route.method === 'OPTIONS') return notApplicable('a preflight request carries no credentials');
  if (isUnresolved(route.requiresApiKey)) return notKnown(route.requiresApiKey);
  if (isUnresolved(route.authorization)) return notKnown(route.authorization);
  if ((route.authorization ?? 'NONE') !== 'NONE') return PASS;
  return fail(
    evidenceAt(route, `an API key is the only control of ${routeName(route)}`, { path: 'requiresApiKey' }),
  );
}
