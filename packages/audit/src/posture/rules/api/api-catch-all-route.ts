import { routeName, routeProtocol } from '../../../access/api/stage-methods.ts';
import { isUnresolved } from '../../../model/unresolved.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { notKnown } from '../../judge-setting.ts';
import { notApplicable, PASS } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

/** `/{proxy+}`, `/api/{rest+}`. */
const GREEDY = /\{[^{}/]+\+\}$/;

/** WT-API-26. */
export const apiCatchAllRoute = definePostureRule({
  id: 'api-catch-all-route',
  code: 'WT-API-26',
  title: 'Every method and path goes straight to one function',
  severity: 'low',
  class: 'security',
  risks: ['R1'],
  sameAs: [],
  subjects: ['route'],
  needs: ['apis'],
  why: 'API Gateway cannot authorize, validate or throttle what it does not know apart. Debug and admin paths of the framework inside the function are open to the internet as well.',
  fix: 'Declare the methods and paths that exist, each with its own authorization, instead of `ANY /{proxy+}` or `$default`; where a web framework needs the catch-all, put an authorizer on it and let the framework refuse unknown paths.',
  references: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-set-up-simple-proxy.html',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html',
  ],
  check(route, { inventory }) {
    const protocol = routeProtocol(inventory, route);
    if (protocol === 'websocket' || route.method === 'WS') {
      return notApplicable('$default of a WebSocket API takes messages of connections that were authorized');
    }
    if (route.integration?.function === undefined) return notApplicable('no function is behind the route');
    if (isUnresolved(route.route) && route.route.text === undefined) return notKnown(route.route);
    const path = isUnresolved(route.route) ? (route.route.text ?? '') : route.route;
    if (path !== '$default' && !GREEDY.test(path)) return PASS;
    if (path !== '$default' && isUnresolved(route.method)) return notKnown(route.method);
    if (path !== '$default' && route.method !== 'ANY' && route.method !== '*') return PASS;
    const isOpen = !isUnresolved(route.authorization) && (route.authorization ?? 'NONE') === 'NONE';
    const what = `${routeName(route)} takes every request${isOpen ? ', without authorization' : ''}`;
    return { kind: 'fail', evidence: [evidenceAt(route, what)], severity: isOpen ? 'medium' : 'low' };
  },
});
