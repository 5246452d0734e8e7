import Box from '@cloudscape-design/components/box';
import { Page } from '../parts/page.tsx';
import { PageLink } from '../parts/page-link.tsx';

/** A path that no page has. */
export function NotFound() {
  return (
    <Page title="No such page">
      <Box>The address may be mistyped, or the page was renamed.</Box>
      <PageLink to="/">Security Dashboard</PageLink>
    </Page>
  );
}
