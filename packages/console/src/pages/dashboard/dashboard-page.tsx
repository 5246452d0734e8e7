import Container from '@cloudscape-design/components/container';
import Grid from '@cloudscape-design/components/grid';
import Header from '@cloudscape-design/components/header';
import type { ResponseOf } from '@watertight/monitor/api/contract.ts';
import { Donut } from '../../parts/charts/donut.tsx';
import { TimeChart } from '../../parts/charts/time-chart.tsx';
import { Page } from '../../parts/page.tsx';
import { PostureRow } from '../../parts/posture-row.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { useApi } from '../../state/use-api.ts';
import { useScope } from '../../state/use-scope.ts';
import { AlertStrip } from './alert-strip.tsx';
import { AttackTypes } from './attack-types.tsx';
import { DashboardTiles } from './dashboard-tiles.tsx';
import { DeployedFunctions } from './deployed-functions.tsx';
import { PlaceFilter } from './place-filter.tsx';

/** Security Dashboard: PureSec's widgets, with a row above them only when there is something to do. */
export function DashboardPage() {
  const scope = useScope();
  const dashboard = useApi('GET /dashboard', { query: scope });
  const { data } = dashboard;
  return (
    <Page title="Serverless Security Dashboard" actions={<PlaceFilter />}>
      {dashboard.error === null ? null : <ProblemAlert error={dashboard.error} />}
      {data === undefined ? null : <AlertStrip openAlerts={data.openAlerts} sources={data.sources} />}
      <PostureRow />
      <DashboardTiles data={data} />
      {data === undefined ? null : <Charts data={data} />}
      <DeployedFunctions />
    </Page>
  );
}

function Charts({ data }: { data: ResponseOf<'GET /dashboard'> }) {
  const total = data.blocked + data.alerted;
  const share = total === 0 ? 0 : Math.round((100 * data.blocked) / total);
  return (
    <Grid
      gridDefinition={[
        { colspan: { default: 12, m: 5 } },
        { colspan: { default: 12, xxs: 6, m: 4 } },
        { colspan: { default: 12, xxs: 6, m: 3 } },
      ]}
    >
      <Container fitHeight header={<Header variant="h2">Security Triggers Over Time</Header>}>
        <TimeChart timeline={data.triggersOverTime} label="Security Triggers Over Time" />
      </Container>
      <Container fitHeight header={<Header variant="h2">Block vs. Alert (Triggers)</Header>}>
        <Donut
          label="Block vs. Alert (Triggers)"
          middle={{ value: `${share}%`, text: 'BLOCKED' }}
          parts={[
            { title: 'Blocked', value: data.blocked, color: 'light-dark(#b0084d, #e05284)' },
            { title: 'Alerted', value: data.alerted, color: 'light-dark(#d87000, #e8a33d)' },
          ]}
        />
      </Container>
      <Container fitHeight header={<Header variant="h2">Attack Type Distribution</Header>}>
        <AttackTypes types={data.attackTypes} />
      </Container>
    </Grid>
  );
}
