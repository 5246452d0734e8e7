import { sourceArns } from '../../../access/source-arns.ts';
import { feedGraph } from '../../../access/triggers/feed-graph.ts';
import { subjectNames } from '../../../access/triggers/subject-names.ts';
import { parseArn } from '../../../model/arn.ts';
import type { ApiRoute } from '../../../model/subjects/api-gateway.ts';
import { known, valueText } from '../../../model/unresolved.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { fail, notApplicable, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

/** INV-13. */
export const permissionWiderThanRoute = definePostureRule({
  id: 'permission-wider-than-route',
  code: 'WT-INV-13',
  title: 'Any route of the API may invoke the function',
  severity: 'low',
  class: 'best-practice',
  risks: ['R9'],
  sameAs: [],
  subjects: ['permission'],
  needs: ['function-policies', 'apis'],
  why: 'Whoever may change the API can lead an unauthenticated route to a function that was meant for one protected route, without touching the function.',
  fix: 'Name the method and path in `SourceArn`: `arn:…:execute-api:REGION:ACCOUNT:API/*/POST/orders` instead of `…/*/*`; the stage may stay `*`.',
  references: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/arn-format-reference.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/services-apigateway.html',
  ],
  check(permission, { inventory }) {
    const arn = sourceArns(permission.statement)
      .map(valueText)
      .find((text) => parseArn(text)?.service === 'execute-api');
    if (arn === undefined) return notApplicable('no API as source');
    if (!isWide(parseArn(arn)?.resource ?? '')) return PASS;
    if (permission.isImplicit === true) return notApplicable('the framework writes the permission so');
    const names = subjectNames(inventory);
    const api = names.byArn(arn);
    const owner = names.target(permission.function);
    if (api?.kind !== 'api' || owner === undefined || api.hasUnknownRoutes === true) {
      return unknown('the routes of the API are not known');
    }
    const uses = feedGraph(inventory)
      .into(owner.id)
      .filter((feed) => feed.from === api);
    const routes = uses.flatMap(({ by }) => (by.kind === 'route' ? [by] : []));
    if (routes.some(isCatchAll) || uses.every(({ by }) => by.kind === 'permission')) return PASS;
    const used = routes.map((route) => `${valueText(route.method)} ${valueText(route.route)}`).join(', ');
    const what = `SourceArn covers every route, the API uses the function for ${used || 'authorization'} only`;
    return fail(evidenceAt(permission, what, { path: 'statement', value: arn }));
  },
});

/** Nothing but wildcards after the API's id: `a1b2c3`, `a1b2c3/*`, `a1b2c3/*` + `/*` + `/*`. */
function isWide(resource: string): boolean {
  const [, ...rest] = resource.split('/');
  const [, ...methodAndPath] = rest;
  return (
    rest.length > 0 && methodAndPath.every((part) => part === '*') && rest.at(-1)?.includes('*') === true
  );
}

function isCatchAll(route: ApiRoute): boolean {
  const path = known(route.route);
  return path === undefined || path === '$default' || path.includes('+}');
}
