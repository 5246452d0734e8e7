import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { parseSearch, stringifySearch } from '../state/search-text.ts';
import { NotFound } from './not-found.tsx';
import { Shell } from './shell.tsx';

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound });

const at = <const P extends string>(path: P, component: ReturnType<typeof lazyRouteComponent>) =>
  createRoute({ getParentRoute: () => root, path, component });

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

/** The router of the whole console. */
export function makeRouter() {
  return createRouter({
    routeTree: root.addChildren(PAGES),
    parseSearch,
    stringifySearch,
    defaultPreload: 'intent',
    scrollRestoration: false,
  });
}
