import Box from '@cloudscape-design/components/box';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import { PageLink } from '../parts/page-link.tsx';

/** A path that no page has. */
export function NotFound() {
  return (
    <ContentLayout header={<Header variant="h1">No such page</Header>}>
      <Box padding={{ bottom: 's' }}>The address may be mistyped, or the page was renamed.</Box>
      <PageLink to="/">Security Dashboard</PageLink>
    </ContentLayout>
  );
}
