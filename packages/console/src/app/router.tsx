import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router';
import { PAGE_CODE } from '../start/page-code.ts';
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

/** Every page. */
const PAGES = [
  at('/', lazyRouteComponent(PAGE_CODE['/'], 'DashboardPage')),
  at('/events', lazyRouteComponent(PAGE_CODE['/events'], 'EventsPage')),
  at('/posture', lazyRouteComponent(PAGE_CODE['/posture'], 'PosturePage')),
  at('/alerts', lazyRouteComponent(PAGE_CODE['/alerts'], 'AlertsPage')),
  at('/alerts/$id', lazyRouteComponent(PAGE_CODE['/alerts/$id'], 'AlertPage')),
  at('/observations', lazyRouteComponent(PAGE_CODE['/observations'], 'ObservationsPage')),
  at('/functions', lazyRouteComponent(PAGE_CODE['/functions'], 'FunctionsPage')),
  at(
    '/functions/$account/$region/$name',
    lazyRouteComponent(PAGE_CODE['/functions/$account/$region/$name'], 'FunctionPage'),
  ),
  at('/identities/$arn', lazyRouteComponent(PAGE_CODE['/identities/$arn'], 'IdentityPage')),
  at('/ips/$ip', lazyRouteComponent(PAGE_CODE['/ips/$ip'], 'AddressPage')),
  at('/flows', lazyRouteComponent(PAGE_CODE['/flows'], 'FlowsPage')),
  at('/trail', lazyRouteComponent(PAGE_CODE['/trail'], 'TrailPage')),
  at('/query', lazyRouteComponent(PAGE_CODE['/query'], 'QueryPage')),
  at('/rules', lazyRouteComponent(PAGE_CODE['/rules'], 'RulesPage')),
  at('/configuration', lazyRouteComponent(PAGE_CODE['/configuration'], 'ConfigurationPage')),
  at('/getting-started', lazyRouteComponent(PAGE_CODE['/getting-started'], 'GettingStartedPage')),
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
