import Box from '@cloudscape-design/components/box';
import { Page } from '../../parts/page.tsx';
import { PageLink } from '../../parts/page-link.tsx';

/** The place of a function that the store does not know. */
export function NoSuchFunction(of: {
  readonly account: string;
  readonly region: string;
  readonly name: string;
}) {
  return (
    <Page title="No such function">
      <Box>{`The inventory has no function ${of.name} in account ${of.account}, ${of.region}. The address may be mistyped, or its inventory is not connected.`}</Box>
      <PageLink to="/functions">Functions</PageLink>
    </Page>
  );
}
