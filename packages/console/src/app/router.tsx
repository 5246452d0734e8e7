import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router';
import { parseSearch, stringifySearch } from '../state/search-text.ts';
import { askFirst } from './ask-first.ts';
import { NotFound } from './not-found.tsx';
import { Shell } from './shell.tsx';

const root = createRootRouteWithContext<{ readonly client: QueryClient }>()({
  component: Shell,
  notFoundComponent: NotFound,
});

const at = <const P extends string>(path: P, component: ReturnType<typeof lazyRouteComponent>) =>
  createRoute({
    getParentRoute: () => root,
    path,
    component,
    // Beside the page's code instead of after it. A pointer over a link loads code alone: that is enough for a click to be quick.
    loader({ context, location, params, preload }) {
      if (!preload) askFirst(context.client, { path, search: parseSearch(location.searchStr), params });
    },
  });

/** Every page, each its own chunk; the order is that of the navigation. */
const PAGES = [
  at(
    '/',
    lazyRouteComponent(() => import('../pages/dashboard/dashboard-page.tsx'), 'DashboardPage'),
  ),
  at(
    '/events',
    lazyRouteComponent(() => import('../pages/events/events-page.tsx'), 'EventsPage'),
  ),
  at(
    '/posture',
    lazyRouteComponent(() => import('../pages/posture/posture-page.tsx'), 'PosturePage'),
  ),
  at(
    '/alerts',
    lazyRouteComponent(() => import('../pages/alerts/alerts-page.tsx'), 'AlertsPage'),
  ),
  at(
    '/alerts/$id',
    lazyRouteComponent(() => import('../pages/alerts/alert-page.tsx'), 'AlertPage'),
  ),
  at(
    '/observations',
    lazyRouteComponent(() => import('../pages/observations/observations-page.tsx'), 'ObservationsPage'),
  ),
  at(
    '/functions',
    lazyRouteComponent(() => import('../pages/functions/functions-page.tsx'), 'FunctionsPage'),
  ),
  at(
    '/functions/$account/$region/$name',
    lazyRouteComponent(() => import('../pages/functions/function-page.tsx'), 'FunctionPage'),
  ),
  at(
    '/identities/$arn',
    lazyRouteComponent(() => import('../pages/identities/identity-page.tsx'), 'IdentityPage'),
  ),
  at(
    '/ips/$ip',
    lazyRouteComponent(() => import('../pages/addresses/address-page.tsx'), 'AddressPage'),
  ),
  at(
    '/flows',
    lazyRouteComponent(() => import('../pages/flows/flows-page.tsx'), 'FlowsPage'),
  ),
  at(
    '/trail',
    lazyRouteComponent(() => import('../pages/trail/trail-page.tsx'), 'TrailPage'),
  ),
  at(
    '/query',
    lazyRouteComponent(() => import('../pages/query/query-page.tsx'), 'QueryPage'),
  ),
  at(
    '/rules',
    lazyRouteComponent(() => import('../pages/rules/rules-page.tsx'), 'RulesPage'),
  ),
  at(
    '/configuration',
    lazyRouteComponent(() => import('../pages/configuration/configuration-page.tsx'), 'ConfigurationPage'),
  ),
  at(
    '/getting-started',
    lazyRouteComponent(
      () => import('../pages/getting-started/getting-started-page.tsx'),
      'GettingStartedPage',
    ),
  ),
];

/** The router of the whole console. @param client what keeps the answers of the server */
export function makeRouter(client: QueryClient) {
  return createRouter({
    context: { client },
    routeTree: root.addChildren(PAGES),
    parseSearch,
    stringifySearch,
    defaultPreload: 'intent',
    scrollRestoration: false,
  });
}
