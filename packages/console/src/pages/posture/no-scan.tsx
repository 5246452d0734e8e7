import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { CopyCommand } from '../../parts/copy-command.tsx';

/** What to run where no scan is kept. */
export function NoScan() {
  return (
    <Container header={<Header variant="h2">No scan is kept in this store</Header>}>
      <SpaceBetween size="s">
        <Box>Keep the scan of a project, or of an account; this page shows it as soon as it is there:</Box>
        <CopyCommand command="watertight scan . --keep" />
        <CopyCommand command="watertight audit --keep" />
        <Box color="text-body-secondary">
          With the same --data folder as this console. Each further scan adds to the trend.
        </Box>
      </SpaceBetween>
    </Container>
  );
}
