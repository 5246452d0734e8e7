import './start/start.ts';
import '@cloudscape-design/global-styles/index.css';
import './theme.css';
import I18nProvider from '@cloudscape-design/components/i18n';
import messages from '@cloudscape-design/components/i18n/messages/all.en';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ApiError } from './api-client.ts';
import { mendNavigationRole } from './app/mend-navigation-role.ts';
import { makeRouter } from './app/router.tsx';
import { startTheme } from './app/theme.ts';
import { SESSION_QUERY } from './state/use-api.ts';

startTheme();

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      refetchOnWindowFocus: false,
      // What the server refused stays refused.
      retry: (count, error) => count < 2 && error instanceof ApiError && error.status === 0,
    },
  },
});

const router = makeRouter(client);
// The session, the first page and its data are on their way before anything is drawn.
void client.prefetchQuery(SESSION_QUERY);
void router.load();

const place = document.getElementById('root');
if (place !== null) {
  mendNavigationRole(place);
  createRoot(place).render(
    <StrictMode>
      <I18nProvider locale="en" messages={[messages]}>
        <QueryClientProvider client={client}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </I18nProvider>
    </StrictMode>,
  );
}
