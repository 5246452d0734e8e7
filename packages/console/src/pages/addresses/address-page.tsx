import { useParams } from '@tanstack/react-router';
import { ApiCallTable } from '../../parts/entities/api-call-table.tsx';
import { EntityAlerts } from '../../parts/entities/entity-alerts.tsx';
import { EntityTabs } from '../../parts/entities/entity-tabs.tsx';
import { EventTable } from '../../parts/entities/event-table.tsx';
import { Page } from '../../parts/page.tsx';
import { AddressOverview } from './address-overview.tsx';
import { AddressTraffic } from './address-traffic.tsx';

/** One address: whose it is, its traffic from both sides, what came from it, and what is known of it. */
export function AddressPage() {
  const { ip = '' } = useParams({ strict: false });
  return (
    <Page title={ip} description="Address">
      <EntityTabs
        label={`About ${ip}`}
        tabs={[
          { id: 'overview', label: 'Overview', content: <AddressOverview address={ip} /> },
          { id: 'alerts', label: 'Alerts', content: <EntityAlerts name={ip} only="alerts" /> },
          {
            id: 'observations',
            label: 'Observations',
            content: <EntityAlerts name={ip} only="observations" />,
          },
          { id: 'traffic', label: 'Session traffic', content: <AddressTraffic address={ip} /> },
          { id: 'calls', label: 'API calls from it', content: <ApiCallTable always={[`sourceIp=${ip}`]} /> },
          { id: 'events', label: 'Events', content: <EventTable always={[`sourceIp=${ip}`]} /> },
        ]}
      />
    </Page>
  );
}
