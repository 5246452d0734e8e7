/** The code of every page, each its own file; the order is that of the navigation. */
export const PAGE_CODE = {
  '/': () => import('../pages/dashboard/dashboard-page.tsx'),
  '/events': () => import('../pages/events/events-page.tsx'),
  '/posture': () => import('../pages/posture/posture-page.tsx'),
  '/alerts': () => import('../pages/alerts/alerts-page.tsx'),
  '/alerts/$id': () => import('../pages/alerts/alert-page.tsx'),
  '/observations': () => import('../pages/observations/observations-page.tsx'),
  '/functions': () => import('../pages/functions/functions-page.tsx'),
  '/functions/$account/$region/$name': () => import('../pages/functions/function-page.tsx'),
  '/identities/$arn': () => import('../pages/identities/identity-page.tsx'),
  '/ips/$ip': () => import('../pages/addresses/address-page.tsx'),
  '/flows': () => import('../pages/flows/flows-page.tsx'),
  '/trail': () => import('../pages/trail/trail-page.tsx'),
  '/query': () => import('../pages/query/query-page.tsx'),
  '/rules': () => import('../pages/rules/rules-page.tsx'),
  '/configuration': () => import('../pages/configuration/configuration-page.tsx'),
  '/getting-started': () => import('../pages/getting-started/getting-started-page.tsx'),
};
