import { useParams } from '@tanstack/react-router';
import { ApiCallTable } from '../../parts/api-call-table.tsx';
import { EntityAlerts } from '../../parts/entity-alerts.tsx';
import { EntityTabs } from '../../parts/entity-tabs.tsx';
import { EventTable } from '../../parts/event-table.tsx';
import { FlowTable } from '../../parts/flow-table.tsx';
import { Page } from '../../parts/page.tsx';

/** One address: its traffic from both sides, the calls and attacks that came from it, and what was noticed. */
export function AddressPage() {
  const { ip = '' } = useParams({ strict: false });
  return (
    <Page title={ip} description="Address">
      <EntityTabs
        label={`About ${ip}`}
        tabs={[
          { id: 'peer', label: 'Sessions with it', content: <FlowTable always={[`connectedIp=${ip}`]} /> },
          { id: 'own', label: 'Sessions of it', content: <FlowTable always={[`ip=${ip}`]} /> },
          { id: 'calls', label: 'API calls from it', content: <ApiCallTable always={[`sourceIp=${ip}`]} /> },
          { id: 'events', label: 'Events', content: <EventTable always={[`sourceIp=${ip}`]} /> },
          { id: 'alerts', label: 'Alerts and observations', content: <EntityAlerts name={ip} /> },
        ]}
      />
    </Page>
  );
}
