import { useParams } from '@tanstack/react-router';
import { ApiCallTable } from '../../parts/entities/api-call-table.tsx';
import { EntityAlerts } from '../../parts/entities/entity-alerts.tsx';
import { EntityTabs } from '../../parts/entities/entity-tabs.tsx';
import { NewCallsButton } from '../../parts/entities/new-calls-button.tsx';
import { Page } from '../../parts/page.tsx';
import { IdentityOverview } from './identity-overview.tsx';

/** One role or user: when it was active, what it called, who runs as it, and what was noticed. */
export function IdentityPage() {
  const { arn = '' } = useParams({ strict: false });
  return (
    <Page title={arn.split('/').at(-1) ?? arn} description={`Identity ${arn}`}>
      <EntityTabs
        label={`About ${arn}`}
        tabs={[
          { id: 'overview', label: 'Overview', content: <IdentityOverview arn={arn} /> },
          { id: 'alerts', label: 'Alerts', content: <EntityAlerts name={arn} only="alerts" /> },
          {
            id: 'observations',
            label: 'Observations',
            content: <EntityAlerts name={arn} only="observations" />,
          },
          {
            id: 'calls',
            label: 'API calls by it',
            content: (
              <>
                <NewCallsButton />
                <ApiCallTable always={[`principal=${arn}`]} />
              </>
            ),
          },
          { id: 'to', label: 'API calls to it', content: <ApiCallTable always={[`resource:${arn}`]} /> },
        ]}
      />
    </Page>
  );
}
