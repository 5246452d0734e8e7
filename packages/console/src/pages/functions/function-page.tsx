import { useParams } from '@tanstack/react-router';
import { EntityTabs } from '../../parts/entities/entity-tabs.tsx';
import { EventTable } from '../../parts/entities/event-table.tsx';
import { Page } from '../../parts/page.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { useApi } from '../../state/use-api.ts';
import { useScope } from '../../state/use-scope.ts';
import { FunctionConnections } from './connections/function-connections.tsx';
import { FunctionCalls } from './function-calls.tsx';
import { FunctionCode } from './function-code.tsx';
import { FunctionHistory } from './function-history.tsx';
import { FunctionMetrics } from './function-metrics.tsx';
import { FunctionOverview } from './function-overview.tsx';
import { FunctionPermissions } from './function-permissions.tsx';
import { FunctionTraffic } from './function-traffic.tsx';
import { NoSuchFunction } from './no-such-function.tsx';

/** One function: what is known of it, by tabs. */
export function FunctionPage() {
  const params = useParams({ strict: false });
  const of = { account: params.account ?? '', region: params.region ?? '', name: params.name ?? '' };
  const { account: _account, region: _region, ...span } = useScope();
  const found = useApi('GET /functions/:account/:region/:name', { params: of, query: span });
  const role = found.data?.function.role ?? '';
  if (found.error !== null && found.data === undefined) {
    if (found.error.status === 404) return <NoSuchFunction {...of} />;
    return (
      <Page title={of.name}>
        <ProblemAlert error={found.error} />
      </Page>
    );
  }
  return (
    <Page title={of.name} description={`Function in account ${of.account}, ${of.region}`}>
      <EntityTabs
        label={`About ${of.name}`}
        tabs={[
          {
            id: 'overview',
            label: 'Overview',
            content: found.data === undefined ? null : <FunctionOverview of={of} found={found.data} />,
          },
          { id: 'connections', label: 'Connections', content: <FunctionConnections of={of} /> },
          { id: 'traffic', label: 'Traffic', content: <FunctionTraffic of={of} /> },
          {
            id: 'calls',
            label: 'API activity',
            content: <FunctionCalls name={of.name} role={role} account={of.account} />,
          },
          { id: 'metrics', label: 'Metrics', content: <FunctionMetrics of={of} /> },
          { id: 'code', label: 'Code & dependencies', content: <FunctionCode of={of} /> },
          { id: 'permissions', label: 'Permissions', content: <FunctionPermissions of={of} /> },
          {
            id: 'events',
            label: 'Events',
            content: <EventTable always={[`function=${of.name}`, `account=${of.account}`]} />,
          },
          { id: 'history', label: 'History', content: <FunctionHistory of={of} /> },
        ]}
      />
    </Page>
  );
}
