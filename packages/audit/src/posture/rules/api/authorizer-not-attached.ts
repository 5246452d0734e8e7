import { routeName } from '../../../access/api/stage-methods.ts';
import { apiRoutes } from '../../../access/api-routes.ts';
import { isUnresolved } from '../../../model/unresolved.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { fail, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

/** WT-API-29. In SAM an authorizer guards nothing until `DefaultAuthorizer` or the event's `Auth` names it. */
export const authorizerNotAttached = definePostureRule({
  id: 'authorizer-not-attached',
  code: 'WT-API-29',
  title: 'Authorizer is declared and guards no route',
  severity: 'medium',
  class: 'security',
  risks: ['R2'],
  sameAs: [],
  subjects: ['authorizer'],
  needs: ['authorizers', 'apis'],
  why: 'Somebody meant this API to be authorized, and no method asks the authorizer: requests go through unchecked while the template looks protected.',
  fix: 'Name it in `AuthorizerId` of the methods or routes, with `AuthorizationType: CUSTOM`, `COGNITO_USER_POOLS` or `JWT`; in SAM in `Auth.DefaultAuthorizer` of the API or `Auth.Authorizer` of the event. Or remove it.',
  references: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-use-lambda-authorizer.html',
    'https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/serverless-controlling-access-to-apis.html',
  ],
  check(authorizer, { inventory }) {
    const routes = apiRoutes(inventory, authorizer.api);
    if (routes.some((route) => inventory.resolve(route.authorizer)?.id === authorizer.id)) return PASS;
    const api = inventory.resolveAs('api', authorizer.api);
    if (api === undefined || api.hasUnknownRoutes === true)
      return unknown('the routes of the API are not all known');
    const open = routes.find((route) => isUnresolved(route.authorizer));
    if (open !== undefined) return unknown(`the authorizer of ${routeName(open)} is not known`);
    const unguarded = routes.filter((route) => (route.authorization ?? 'NONE') === 'NONE');
    return fail(
      evidenceAt(authorizer, 'no route names the authorizer'),
      ...unguarded.slice(0, 10).map((route) => evidenceAt(route, `${routeName(route)} has no authorization`)),
    );
  },
});
