import { functionWrites } from '../../../access/api/function-writes.ts';
import { routeName, routeProtocol } from '../../../access/api/stage-methods.ts';
import { apiReach } from '../../../access/api-reach.ts';
import { apiRoutes } from '../../../access/api-routes.ts';
import type { Inventory } from '../../../model/inventory.ts';
import type { Severity } from '../../../model/severity.ts';
import type { ApiRoute } from '../../../model/subjects/api-gateway.ts';
import { isUnresolved } from '../../../model/unresolved.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { notKnown } from '../../judge-setting.ts';
import { type Evidence, notApplicable, type Outcome, PASS, unknown } from '../../outcome.ts';
import { definePostureRule, type RuleContext } from '../../rule.ts';

/** WT-API-01. An API key is no authorization: AWS calls keys a means of metering, and they travel in the clear. */
export const apiRouteWithoutAuthorization = definePostureRule({
  id: 'api-route-without-authorization',
  code: 'WT-API-01',
  title: 'API route accepts requests without authorization',
  severity: 'medium',
  class: 'security',
  risks: ['R2'],
  sameAs: [
    'Checkov CKV_AWS_59',
    'Checkov CKV_AWS_309',
    'Prowler apigateway_restapi_authorizers_enabled',
    'Prowler apigatewayv2_api_authorizers_enabled',
    'Security Hub APIGateway.8',
    'cfn_nag W59',
    'cdk-nag APIG4',
    'Trivy AWS-0004',
  ],
  subjects: ['route'],
  needs: ['apis'],
  why: 'Anyone on the internet who finds the URL can run the function behind this route, with whatever input they like and at your cost. An API key identifies a customer for metering; it is shared, long-lived and no proof of who calls.',
  fix: 'Set `AuthorizationType` of the `AWS::ApiGateway::Method` (or of the `AWS::ApiGatewayV2::Route`) to `AWS_IAM`, `COGNITO_USER_POOLS`, `JWT` or `CUSTOM` with an `AuthorizerId`; in SAM set `Auth.DefaultAuthorizer` on the API. Routes that are meant for everyone can be suppressed with a reason.',
  references: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-control-access-to-api.html',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-access-control.html',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-usage-plans.html',
  ],
  check(route, { inventory }) {
    if (route.method === 'OPTIONS') return notApplicable('a preflight request carries no credentials');
    if (isUnresolved(route.authorization)) return notKnown(route.authorization);
    if ((route.authorization ?? 'NONE').toUpperCase() !== 'NONE') return PASS;
    if (isAuthorizedAtConnect(route, inventory))
      return notApplicable('the connection is authorized at $connect');
    return judgeOpenRoute(route, { inventory });
  },
});

function judgeOpenRoute(route: ApiRoute, { inventory }: Pick<RuleContext, 'inventory'>): Outcome {
  const api = inventory.resolveAs('api', route.api);
  const reach = api === undefined ? undefined : apiReach(inventory, api);
  if (reach?.kind === 'private') return notApplicable(reach.because);
  if (reach?.kind === 'limited') return PASS;
  if (reach?.kind === 'unknown') return unknown(reach.because);
  const evidence = [evidenceAt(route, `${routeName(route)} has no authorization`, { path: 'authorization' })];
  return { kind: 'fail', ...weigh(route, inventory, evidence) };
}

function weigh(
  route: ApiRoute,
  inventory: Inventory,
  evidence: Evidence[],
): { readonly severity: Severity; readonly evidence: readonly Evidence[] } {
  if (route.requiresApiKey === true) {
    evidence.push(evidenceAt(route, 'an API key is its only control', { path: 'requiresApiKey' }));
    return { severity: 'low', evidence };
  }
  if (route.integration?.type === 'MOCK') return { severity: 'low', evidence };
  if (functionWrites(inventory, route.integration?.function) !== true)
    return { severity: 'medium', evidence };
  evidence.push({ what: 'the execution role of the function behind it may change data' });
  return { severity: 'high', evidence };
}

/** WebSocket APIs authorize once, at `$connect`: the other routes have no setting of their own. */
function isAuthorizedAtConnect(route: ApiRoute, inventory: Inventory): boolean {
  const protocol = routeProtocol(inventory, route);
  if ((protocol !== 'websocket' && route.method !== 'WS') || route.route === '$connect') return false;
  return apiRoutes(inventory, route.api).some((each) => each.route === '$connect');
}
