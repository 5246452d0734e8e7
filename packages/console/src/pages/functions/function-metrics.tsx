import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { BandChart } from '../../parts/charts/band-chart.tsx';
import { CopyCommand } from '../../parts/copy-command.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { useApi } from '../../state/use-api.ts';
import { useScope } from '../../state/use-scope.ts';
import type { FunctionPlace } from './function-place.ts';

/** Hourly metrics with the band that earlier days teach. */
export function FunctionMetrics({ of }: { of: FunctionPlace }) {
  const { account: _account, region: _region, ...query } = useScope();
  const found = useApi('GET /functions/:account/:region/:name/metrics', { params: of, query });
  if (found.error !== null) return <ProblemAlert error={found.error} />;
  if (found.data === undefined) return <Box>Loading</Box>;
  if (found.data.metrics.length === 0) {
    return (
      <Box textAlign="center" padding="l">
        <SpaceBetween size="s" alignItems="center">
          <Box variant="strong">No metrics of this function in this time</Box>
          <Box>Widen the time range, or load metrics:</Box>
          <CopyCommand command="watertight ingest metrics ./metrics" />
        </SpaceBetween>
      </Box>
    );
  }
  return (
    <SpaceBetween size="l">
      {found.data.metrics.map(({ name, unit, points }) => (
        <Container
          key={name}
          header={
            <Header
              variant="h2"
              description={`${unit}; the band is what the same hour of earlier days was, three standard deviations wide`}
            >
              {name}
            </Header>
          }
        >
          <BandChart label={name} points={points} />
        </Container>
      ))}
    </SpaceBetween>
  );
}
