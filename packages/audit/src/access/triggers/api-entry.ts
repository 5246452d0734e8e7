import type { Inventory } from '../../model/inventory.ts';
import type { Api, ApiRoute } from '../../model/subjects/api-gateway.ts';
import { isUnresolved, known, type Value } from '../../model/unresolved.ts';
import { apiReach } from '../api-reach.ts';
import { apiRoutes } from '../api-routes.ts';
import type { InternetPath } from '../trigger.ts';
import type { Feed } from './feed.ts';
import { isBehindWebAcl } from './is-behind-web-acl.ts';
import { pathHop } from './path-hop.ts';

type Authentication = InternetPath['authentication'];

/**
 * The way into an API's route or authorizer from the internet; none for private APIs, and for APIs whose policy lets in
 * named callers or networks only. An authorizer runs before anybody is known.
 */
export function apiEntry(inventory: Inventory, api: Api, feed: Feed): readonly InternetPath[] {
  const reach = apiReach(inventory, api);
  if (reach.kind === 'private' || reach.kind === 'limited' || hasNoEndpoint(inventory, api)) return [];
  const asked = askedFor(inventory, feed);
  if (asked === undefined) return [];
  const isOpen = asked === 'none' && reach.kind === 'unknown';
  return [
    {
      hops: [pathHop(api), ...(feed.by.kind === 'permission' ? [] : [pathHop(feed.by)])],
      authentication: isOpen ? 'unknown' : asked,
      conditions: [],
      isBehindWebAcl: isBehindWebAcl(inventory, api),
    },
  ];
}

function askedFor(inventory: Inventory, { by, from }: Feed): Authentication | undefined {
  if (by.kind === 'authorizer') return 'none';
  if (by.kind === 'route') return routeAuthentication(inventory, by);
  // A grant without a route: only where the routes are not known may one lead here.
  return from?.kind === 'api' && from.hasUnknownRoutes === true ? 'unknown' : undefined;
}

/** The default endpoint is off and no domain name leads to the API; a template may have its domain name elsewhere. */
function hasNoEndpoint(inventory: Inventory, api: Api): boolean {
  if (inventory.source !== 'account' || known(api.disablesDefaultEndpoint) !== true) return false;
  if (inventory.gap('domain-names', api) !== undefined) return false;
  return !inventory
    .ofKind('domain-name')
    .some((domain) => domain.apis.some((reference) => inventory.resolve(reference) === api));
}

/**
 * What the caller of a route must have. Routes of a WebSocket API are reached through `$connect`, whose authorization
 * is theirs.
 *
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-route-keys-connect-disconnect.html
 */
function routeAuthentication(inventory: Inventory, route: ApiRoute): Authentication {
  const connect =
    route.method === 'WS'
      ? apiRoutes(inventory, route.api).find((each) => each.route === '$connect')
      : undefined;
  const { authorization, requiresApiKey, authorizer } = connect ?? route;
  const byType = BY_AUTHORIZATION[textOf(authorization) ?? ''];
  if (byType !== undefined) return byType;
  if (isUnresolved(authorization)) return 'unknown';
  if (authorizer !== undefined && authorization === undefined) {
    return isUnresolved(authorizer) ? 'unknown' : byAuthorizer(inventory, connect ?? route);
  }
  return known(requiresApiKey) === true ? 'api-key' : 'none';
}

const BY_AUTHORIZATION: Readonly<Record<string, Authentication>> = {
  AWS_IAM: 'iam',
  CUSTOM: 'lambda-authorizer',
  COGNITO_USER_POOLS: 'cognito',
  JWT: 'jwt',
};

function byAuthorizer(inventory: Inventory, route: ApiRoute): Authentication {
  const type = textOf(inventory.resolveAs('authorizer', route.authorizer)?.type);
  return BY_AUTHORIZATION[type ?? ''] ?? (type === undefined ? 'unknown' : 'lambda-authorizer');
}

function textOf(value: Value<string> | undefined): string | undefined {
  return known(value)?.toUpperCase();
}
